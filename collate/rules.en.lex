# The rules of this package that no lexicon holds. An example is the claims of two
# witnesses, parted by "|"; its result says whether they are one locus.
#
# rule

collate.align  = Nine barges sank near Merrow on Friday. | On Friday nine barges sank off Merrow. → one
