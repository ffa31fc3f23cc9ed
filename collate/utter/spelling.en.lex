# Endings that British and American English spell apart. General knowledge. The
# result of an example is its word in American spelling.
#
# british  american

lling    ling     = travelling → traveling
lled     led      = travelled → traveled
ller     ler      = traveller → traveler
our      or       = harbour → harbor
isation  ization  = organisation → organization
ise      ize      = organise → organize
ising    izing    = organising → organizing
ised     ized     = organised → organized
ogue     og       = catalogue → catalog
centre   center   = centre → center
metre    meter    = kilometre → kilometer
theatre  theater  = theatre → theater
fibre    fiber    = fibre → fiber
defence  defense  = defence → defense
offence  offense  = offence → offense
