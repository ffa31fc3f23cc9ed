# Words by which English says where and when a figure holds, and beyond which a
# noun is not what it measures. General knowledge of English. The result of an
# example is its figures, each with what it measures or counts, "@" its place and
# ":" the day or year of its date.
#
# list     words

# before a place where something is or goes to
locating   in|inside|within|throughout|across|at  = In Naples the storm cut power to 8,000 homes → 8000 home@naples
locating   near|around|outside                    = Near Naples the storm cut power to 8,000 homes → 8000 home@naples
locating   into|to|toward|towards                 = The storm drove 300 cows to Naples → 300 cow@naples
locating   reached|entered                        = Some 300 soldiers reached Naples → 300 soldier@naples

# before a place that is brought in for another reason, or an end of what is before it
relating   with|against|between|for|by            = The fleet in the war with Naples lost 30 ships → 30 ship
relating   from                                   = The town took in 30 people from Naples → 30 person
relating   and|,|;|(|said                         = The mayor said in person, Naples lost 30 ships → 30 ship

# behind a place that owns something
possessed  's|'                                   = In Naples's harbour 12 ships sank → 12 ship

# before a time in which something holds
dating     in|on|during                           = In 2019 some 300 homes burned → 300 home:2019

# beyond which a noun belongs to something else
parting    ,|;|:|—|–|(|and|but|while|which        = The price rose, and $12 was paid → 12
