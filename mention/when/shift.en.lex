# Words that point from a day to another time: word, number of steps, and from
# where: "today" the report's day, "then" the time last spoken of; "article" if it needs one.
# General knowledge.

last       -1  today  = The mill closed last month. → [last month] 2024-10
past       -1  today  = Prices fell in the past month. → [the past month] 2024-10
this       0   today  = The mill closed this month. → [this month] 2024-11
current    0   today  = The mill closed in the current month. → [the current month] 2024-11
present    0   today  = The mill closed in the present month. → [the present month] 2024-11
next       1   today  = The mill will close next month. → [next month] 2024-12
coming     1   today  = The mill will close in the coming month. → [the coming month] 2024-12
previous   -1  then  article  = The mill closed in May 2001, after a fire the previous month. → [May 2001] 2001-05; [the previous month] 2001-04
preceding  -1  then  article  = The mill closed in May 2001, after a fire the preceding month. → [May 2001] 2001-05; [the preceding month] 2001-04
same       0   then  article  = The mill closed in May 2001, and the dam broke the same month. → [May 2001] 2001-05; [the same month] 2001-05
that       0   then  = The mill closed in May 2001, and the dam broke that month. → [May 2001] 2001-05; [that month] 2001-05
following  1   then  = The mill closed in May 2001, and the dam broke the following month. → [May 2001] 2001-05; [the following month] 2001-06
