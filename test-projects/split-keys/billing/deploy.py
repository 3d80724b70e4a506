KEY = ('whsec_'
       '@whsec.body@')
