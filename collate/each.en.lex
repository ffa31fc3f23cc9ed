# Words by which a number is of each of several, and not of all of them, or of what came
# before or after the event, or of all of a country. General knowledge
# of English. An example is two reports parted by "|"; its result is what parts their first
# figures.
#
# word…
each    apiece  = The winners at Lowe got $200,000 each. | The winners at Lowe got $1 million. → part
every           = Every winner at Lowe got $200,000. | The winners at Lowe got $1 million. → part
aftershock  aftershocks  foreshock = The quake at Lowe had a magnitude of 6.1. | An aftershock at Lowe had a magnitude of 5.2. → part
whole  nationwide  countrywide = In Lowe 61 percent of the voters went to the polls. | Nationwide 54 percent of the voters went to the polls. → part
