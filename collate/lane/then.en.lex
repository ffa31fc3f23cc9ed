# Words, two to four before an age, by which somebody had it at another time. General
# knowledge of English. An example is two reports parted by "|"; its result is what parts
# their first figures.
#
# word…
age    = Ada Roe, 43, owns the mill of Lowe. | Ada Roe came to the mill of Lowe at the age of 23. → thing counted
when   = Ada Roe, 43, owns the mill of Lowe. | Ada Roe came to the mill of Lowe when she was 23. → thing counted
