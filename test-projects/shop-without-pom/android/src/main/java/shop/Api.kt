const val KEY = "@sk_live@"
