# Words around figures, by what they say of the figure. A line names the list, as
# in lexicon.go; the example gives what is told of its figures, those of which
# nothing is told left out. A list named for lemmas holds base forms.
# Source: common English of news, written down from use.

# What the word right before a figure makes of it.
lead  from                   from  = Stocks fell from 500 goats. → 500 from
lead  to                     to    = The herd grew to 800 goats. → 800 to reached
lead  at                     at    = Tin closed at 356 pence. → 356 pence at
lead  of                     of    = He hired 12 buses of 40 seats. → 40 of
lead  with|carrying|holding  with  = He hired 12 buses carrying 40 goats. → 40 with
lead  for|over               for   = Guns fired for 20 days. → 20 days for

# What joins two names of one thing, and what may.
beside  (|or|,_or|-_or|—_or|–|—  = They sent 3,000 guards, or 75 percent of the force. → 75 percent beside clause people force
comma   ,                        = Lamps went out at 310,000 homes, roughly 40 percent of Lowe. → 310,000 at; roughly 40 percent comma clause
clause  ,|;|and|but|while|(      = He sold 12 buses and 40 goats. → 40 clause

# What a figure is the distance to.
higher  higher|more|up         = Tin closed 11 percent higher. → 11 percent higher
lower   lower|less|down|fewer  = Tin closed 11 percent lower. → 11 percent lower
above   above|over             = A price 31 percent above the close is fair. → 31 percent higher_than
below   below|under            = A price 31 percent below the close is fair. → 31 percent lower_than
than    than                   = A price 31 percent lower than the close is fair. → 31 percent lower_than

# On top of another figure, or where a movement came to.
more_behind   more|further|additional|others|other|extra  = A gust killed 12 more people. → 12 higher more people
more_before   another|further|additional|extra            = Another 44 goats came. → 44 more
reached       to|nearer|closer|now|altogether             = There are now 120 goats. → 120 reached
reach_lemmas  total|reach|stand                           = The toll stands at 120 goats. → 120 at reached
nearer        nearer|closer                               = The toll may be nearer 10,500 goats. → nearer 10,500 reached

# Prices of a share; numbers that hold for each thing, or for all.
for_share   for|every|each|a|per  = Pell paid 30 pence for each share. → 30 pence per_share each
price_of    price                 = Pell named a price of 30 pence. → 30 pence of per_share
shares      share|shares          = Tin has 210 million shares. → 210 million shares
each        each|apiece           = He hired 12 buses, 40 seats each. → 40 comma each clause
total       total|altogether      = A total of 480 goats came. → 480 of reached in_all
all_behind  all                   = He sold 480 goats in all. → 480 in_all
of_pronoun  them|whom|these|those|which  = Three of them were sick. → Three of_those
per_square  per_square|a_square|per_sq|a_sq  = Lowe has 2,030 goats per square mile. → 2,030 square_mile
area  kilometre|kilometer|km  square_kilometre  = Lowe has 2,030 goats per square kilometre. → 2,030 square_kilometre
area  mile|mi                 square_mile       = Lowe has 2,030 goats a square mile. → 2,030 square_mile
area  metre|meter             square_metre      = Lowe has two goats per square metre. → two square_metre

# The flight of a missile.
missile             missile|missiles|icbm|rocket|projectile|warhead  = The missile flew 800 km. → 800 km distance
height_lemmas       altitude|apogee|height|climb|rise|soar|peak|top  = The missile hit an altitude of 2,100 km. → 2,100 km of apogee
high_behind         high|up|above                  = The missile went 2,100 km up. → 2,100 km higher apogee
fly_lemmas          fly|travel                     = The missile rose as it flew 800 km. → 800 km distance
other_height        ,|;|and|(                      = The missile climbed, its distance of 800 km a record. → 800 km of distance
distance_of         distance                       = The missile covered a distance of 800 km. → 800 km of distance
came_down           landed|fell|splashed|down      = The missile came down 480 km from its pad. → 480 km distance
from_start          from|away|downrange            = The missile came down 480 km from its pad. → 480 km distance
aloft               aloft|airborne                 = The missile stayed aloft longer than any before it, at 61 minutes. → 61 minutes at duration
aloft_for           up_for                         = The missile was up for 30 minutes. → 30 minutes for duration
followed            followed|tracked               = The missile was tracked for 30 minutes. → 30 minutes for duration
flight_time_lemmas  fly|flight|airborne|aloft      = The missile flew for 30 minutes. → 30 minutes for duration
other_time          ,|;|(|after|within|every|last|ago  = The missile flew and after 30 minutes it burst. →
flight_behind       flight|-_flight                = The missile made a 30-minute flight. → 30-minute duration

# Spans of time to reckon over.
span   week                          week   = They lose 90 mules a day. Count the mules lost each week. → 90 invited_week
span   month                         month  = They lose 90 mules a day. Count the mules lost each month. → 90 invited_month
span   year                          year   = They lose 90 mules a day. Count the mules lost each year. → 90 invited_year
every  given|each|every|per|single          = They lose 90 mules a day. Think of the mules lost in a given month. → 90 invited_month
one    a|one                                = They lose 90 mules a day. Do the sum for a month: 500 goats pale beside it. → 500 reckoned_month dwarfed

# Of the whole sentence.
average_lemmas  average                                = The train ran at an average speed of 150 kph. → 150 kph of average
dwarf_lemmas    pale|dwarf|fraction|comparison|compare  = They lose 90 mules a day. Do the sum for a month: 500 goats pale beside it. → 500 reckoned_month dwarfed

# Heads of what is counted: people, whatever they are called, and the members of a
# force, of whom one word may stand for another.
people  person|resident|civilian|individual|inhabitant|citizen|villager|local  = Three villagers were sick. → Three people
people  soldier|troop|serviceman|serviceperson|fighter|trooper|force  = Three troopers were sick. → Three people
people  death|fatality|dead|body|corpse|killing|injury|wounded|injured|casualty|victim  = Three corpses were found. → Three people
people  worker|employee|staff|staffer|job|child|kid|minor|youngster|student|pupil  = Three pupils were sick. → Three people
people  officer|policeman|cop|constable|migrant|refugee  = Three refugees were sick. → Three people
people  man|woman|passenger|patient|hostage  = Three women were sick. → Three people
force   troop|soldier|force|fighter|personnel|serviceman|man  = Three soldiers were sick. → Three people force
