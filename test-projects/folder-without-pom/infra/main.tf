variable "stripe_key" {
  default = "@rk_live@" # finding: restricted-key-live
}
