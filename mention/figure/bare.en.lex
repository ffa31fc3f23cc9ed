# Words beside a number without a unit or a noun: what stands there makes it a count
# of things named before or left out, or no figure. Source: own work.
counting  recorded|counted|logged|registered|tallied|listed|numbered|total|totalled|totaled|numbering|totalling|totaling|identified  = The deaths so far total 12. → 12
sum  tally|toll|count|number|total|figure|headcount|turnout|attendance|tallies|totals|counts|numbers|figures  = The tally stood at 12 then. → 12
stance  expect|agree|disagree|support|oppose|favour|favor|prefer|abstain|back|predict|plan|own|use|like|trust|fear|hope|chose  = The mill asked 60 growers, and 36 trust it. → 60 grower; 36
before_bare  and|or|but|against|not|than|with|only|another  = The north has 90 nurses, the south only 12. → 90 nurse; 12
elsewhere  in|at|from|elsewhere  = The blaze hurt 90 men in the north, 12 in the south. → 90 man; 12
existence  were|are|was|is|be|been  = There were 37 in all. → 37
reaching  is|was|were|are|at|to|of|reached|reaches|hits|hit|tops|topped|passes|nears|exceeds|passed|be|now|remains|remained  = The headcount at 12. → 12
whole_number  the|a|total|official|actual|true|real|overall|final|its|their|his|her|that|this|whose|latest|current  = The official number was 131. → 131
bare_after  to|from|by|above|below|past|under|over|than  = That brings outstanding orders to 230. → 230
fewer  more|fewer|less  = The town has 30 nurses, 12 fewer than Marrow. → 30 nurse; 12 nurse
group  force|forces|group|crew|team|crowd|army|staff|contingent|fleet|population|battalion|brigade|workforce|garrison|family|squad|party|jury|caravan|convoy  = He sent a force of 900. → 900 force
number_of  number|numbers|total|count  = The number of farmers rose by 12. → +12 farmer
of_them     them|whom|us|which|those|these|the  = The mayor sent 30 nurses, 12 of whom left. → 30 nurse; 12 nurse
of_people   them|whom  = The mayor sent 30 nurses, 12 of whom left. → 30 nurse; 12 nurse
of_relative  which|whom  = The town has 90 nurses, of whom 12 in the south. → 90 nurse; 12
named       the|these|those|both  = The two were killed. → none
after_bare  elsewhere|and|last|this|when|while  = The north has 90 nurses and 12 elsewhere. → 90 nurse; 12
part_before  including|among_them|of_whom|of_which  = The blast killed 7 people, including 3 children, and injured 130. → 7 person; 3 child; 130 person
shifting    go|goes|went|gone|going|move|moves|moved|moving|swing|swings|swung  = The duty went from 40 to 55 crowns. → 40; 55 crown
joining     and|with|or|but|while  = The fire killed 30 nurses with 12 injured. → 30 nurse; 12 nurse
says_number  to|at|by|reached|passed|exceeded  = The number of farmers passed 131. → 131 farmer
before_of   out|more|percent  = He won 40 more of the 60 seats. → 40 seat; 60 seat
zero_of     tolerance  = The mayor vowed zero tolerance. → none
