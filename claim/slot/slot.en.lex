# Words by which English says where and when a figure holds, and beyond which a
# noun is not what it measures. General knowledge of English. The result of an
# example is its figures, each with what it measures or counts, "@" its place and
# ":" the day or year of its date.
#
# list     words

# before a place where something is or goes to
locating   in|inside|within|throughout|across|at  = In Naples the storm cut power to 8,000 homes → 8000 home@naples without_power
locating   near|around|outside                    = Near Naples the storm cut power to 8,000 homes → 8000 home@naples without_power
locating   into|to|toward|towards                 = The storm drove 300 cows to Naples → 300 cow@naples
locating   reached|entered                        = Some 300 soldiers reached Naples → 300 soldier@naples arrived

# before a place that is brought in for another reason, or an end of what is before it
relating   with|against|between|for|by            = The fleet in the war with Naples lost 30 ships → 30 ship lost
relating   from                                   = The town took in 30 people from Naples → 30 person
relating   and|,|;|(|said                         = The mayor said in person, Naples lost 30 ships → 30 ship lost

# behind a place that owns something
possessed  's|'                                   = In Naples's harbour 12 ships sank → 12 ship

# before a time in which something holds
dating     in|on|during                           = In 2019 some 300 homes burned → 300 home burned:2019

# beyond which a noun belongs to something else
parting    ,|;|:|—|–|(|and|but|while|which        = The price rose, and $12 was paid → 12 paid

# beyond which nothing is said of a figure
ending     ,|;|:|—|–|(|)                          = Some 300 people came, many of them sick → 300 person

# behind a number, before where or how those are whom it counts
being      in             = It left one dead and four in critical condition → 1 killed, 4 critical

# what other words of the clause overrule, and what stands for another
weak       living|found|cost|affected|raised|built|carried|lost|paid|won|supplied|gathered|buried|spent  = 52 residents have not been found → 52 person missing
alias      detained  arrested                     = Police detained 14 men → 14 man arrested
alias      fined     fine                         = He was fined $600 → 600 fine

# events, which nothing befalls: what is counted is something else
events     accident|attack|avalanche|blast|blaze|bombing|collapse|crash|disaster|earthquake|explosion|fire|flood|flooding|hurricane|landslide|outbreak|quake|operation|raid|riot|incident|massacre|siege|derailment|rampage|shooting|sinking|storm|tornado|tsunami  = The number of dead from the collapse of a dam rose to 31 → 31 killed

# before a clause that tells of the time of another
meanwhile  when|as|while                          = Some 30 people died when a mine flooded in 1962 → 30 person killed past

# before "of" and how many people live there
settled    town|city|village|hamlet|island|country|nation|state|suburb|community|settlement|municipality|metropolis|borough|county|province|region  = A town of 12,000 was flooded → 12000 living of town

# ends of times that lie before the report
ago        ago|earlier|before                     = After the dam failed half a century ago 200 people died → 200 person killed past

# parts: what stands before one, between it and the whole, and what the whole may be
including  including|included|includes|include|among|notably                = Some 14 people died including two guides → 14 person killed, 2 guide part
among      among|amongst|amid                     = Ten children were among the dead → 10 child killed part
seeing     see|spot|notice|glimpse                = They saw ten bodies in the street → 10 dead killed part
bodies     body|corpse                            = They saw ten bodies in the street → 10 dead killed part
of         of                                     = Five of the dead were under age → 5 killed part
befallen   dead|deceased|victims|killed|injured|wounded|missing|survivors|arrested|detained|infected|sick  = Five of the dead were under age → 5 killed part
definite   the|these|those|its|their|his|her      = A film shows 50 of the girls kidnapped in May → 50 girl abducted part
those      them|whom|those|which                  = The storm killed 41 people, 13 of them at sea → 41 person killed, 13 person killed part

# nouns for what things have in measure, between which and the thing stand prepositions and verbs
quality    speed|velocity|pace|height|altitude|elevation|depth|distance|range|length|width|thickness|weight|mass|size|area|diameter|radius|circumference|temperature|pressure|magnitude|strength|capacity|duration|power|output|volume|population  = The length of the bridge is 84 metres → 84 length of bridge
between    away                                   = Police found the boat 30 miles away → 30 distance
holding    of|in                                  = The depth of the lake is 20 metres → 20 depth of lake
having     have|reach|hit|attain|get              = The storm had a speed of 14 mph → 14 speed of storm

# verbs of which the subject is measured, or is so fast
measuring  weigh|measure|stand|stretch|extend|span|last|tower|reach  = The truck weighed 19 tons → 19 of truck
moving     go|do|move|travel|drive|fly|sail|come|run|race|speed|roll|blow|gust|crawl|hit|enter|land|cruise  = The truck came down at 41 mph → 41 of truck
pace       at|with                                = The truck came down at 41 mph → 41 of truck
