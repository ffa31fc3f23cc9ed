# The rules of this package that no lexicon holds. An example is the claims of two
# witnesses, parted by "|"; its result says whether they are one locus.
#
# rule

collate.whole  = Ada Moor, the harbour master of Tolva, told reporters on Friday that nine barges had struck the old pier. | Nine barges struck the old pier, the harbour master of Tolva, Ada Moor, told reporters on Friday. → one
collate.align  = Nine barges sank near Merrow on Friday. | On Friday nine barges sank off Merrow. → one
