# Words by which a number is of each of several, and not of all of them. General knowledge
# of English. An example is two reports parted by "|"; its result is what parts their first
# figures.
#
# word…
each    apiece  = The winners at Lowe got $200,000 each. | The winners at Lowe got $1 million. → part
every           = Every winner at Lowe got $200,000. | The winners at Lowe got $1 million. → part
