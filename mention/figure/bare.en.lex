# Words beside a number without a unit or a noun: what stands there makes it a count
# of things named before or left out, or no figure. Source: own work.
counting  recorded|counted|logged|registered|tallied|listed|numbered|total|totalled|totaled|numbering|totalling|totaling|identified  = The wardens logged 12 in all. → 12
sum  tally|toll|count|number|total|figure|headcount|turnout|attendance|tallies|totals|counts|numbers|figures  = The tally stood at 12 then. → 12
stance  expect|agree|disagree|support|oppose|favour|favor|prefer|abstain|back|predict|plan|own|use|like|trust|fear|hope|chose  = Of 60 growers asked, 36 agree. → 60 grower; 36 grower
before_bare  and|or|but|against|not|than|with|only|another  = The town has 12 doctors and 40 nurses and the village three. → 12 doctor; 40 nurse
elsewhere  in|at|from|elsewhere  = The blaze killed 90 men in the north, 30 in the south. → 90 man; 30 man
existence  were|are|was|is|be|been  = There were 12 farmers. → 12 farmer
reaching  is|was|were|are|at|to|of|reached|reaches|hits|hit|tops|topped|passes|nears|exceeds|passed|be|now|remains|remained  = The death toll reached 131. → 131
whole_number  the|a|total|official|actual|true|real|overall|final|its|their|his|her|that|this|whose|latest|current  = The official number was 131. → 131
bare_after  to|from|by|above|below|past|under|over|than  = The count rose to 131. → 131
fewer  more|fewer|less  = The town has 30 nurses, 12 fewer than Marrow. → 30 nurse; 12 nurse
group  force|forces|group|crew|team|crowd|army|staff|contingent|fleet|population|battalion|brigade|workforce|garrison|family|squad|party|jury|caravan|convoy  = He sent a force of 900. → 900 force
number_of  number|numbers|total|count  = The number of farmers rose by 12. → +12 farmer
of_them     them|whom|us|which|those|these|the  = The mayor sent 30 nurses, 12 of whom left. → 30 nurse; 12 nurse
of_people   them|whom  = The mayor sent 30 nurses, 12 of whom left. → 30 nurse; 12 nurse
of_relative  which|whom  = The mayor sent 30 nurses, of whom 12 left. → 30 nurse; 12
named       the|these|those|both  = One of the two left. → none
after_bare  elsewhere|and|last|this|when|while  = The death toll reached 12 last week. → 12 week
joining     and|with|or|but|while  = The blast killed 30 nurses and injured 12. → 30 nurse; 12 nurse
says_number  to|at|by|reached|passed|exceeded  = The number of farmers passed 131. → 131 farmer
before_of   out|more|percent  = He saw 12 out of 30 boats. → 0.4 fraction boat
before_whole  estimated|about|some|initial|original  = He saw 12 of an initial 30 boats. → 30 boat
zero_of     tolerance  = The mayor vowed zero tolerance. → none
