# Words that decide how expressions of time are read: the list, its words, and an
# expression that would be read otherwise without them. General knowledge.

# What a timestamp holds besides the date. The example is the line of a page.
stamp    updated|published|posted|last|first|modified|created|date|on|at|and|am|pm|time|local|t|z|gmt|utc|est|edt|et|bst|cet|cest|ist|pt  = Last updated on June 12, 2023 at noon → 2023-06-12

# Words with which an expression can begin, beside those of the other lexicons.
opening  the|a|an|fiscal|q|recent|every|each|per|half|first|final|latest  = The levy fell every week. → [every week] P1W

# Letters behind a number that orders.
ordinal     st|nd|rd|th  = The ferry sank on May 3rd. → [May 3rd] 2024-05-03
# Words for a part of a stretch.
edge        first|final|latest  = Sales fell in the first nine months. → [the first nine months] P9M
# What makes a number before it an amount.
counted     %|percent|per|:|million|billion|pm|am|people|troops|km|miles|meters|metres|feet|tons|tonnes|gmt|hours  = Sales rose in May 20 percent. → [May] 2024-05
# Words before a month whose name is another word too.
timing      in|since|until|till|by|through|during|early|late|mid|of|from|between|before|after|for|each|every|last|this|next  = The ferry sank in March. → [March] 2024-03
# Words before a time of the clock.
clock       at|around|about|by|until|till|before|after|from|since|to|and|past|of|t  = The gates open at noon. → [noon] 2024-11-06T12:00
# Words before a time of the clock, and before no stretch.
moment      at|around|about|by|until|till|before|after  = The gates open at ten to nine. → [ten to nine] 2024-11-06T08:50
# Parts of an hour that are told with "past" and "to", in minutes.
minutes     quarter  15   = The gates open at a quarter past nine. → [a quarter past nine] 2024-11-06T09:15
minutes     half     30   = The gates open at half past nine. → [half past nine] 2024-11-06T09:30
# Time zones in capitals.
zone        gmt|utc|est|edt|cst|cdt|pst|pdt|mst|mdt|bst|cet|cest|eet|eest|ist|jst|kst|aest|aedt|et|pt|z  = The ferry sank at 17:40 GMT. → [17:40 GMT] 2024-11-06T17:40
# Places before "time".
zoned       local|eastern|pacific|central|moscow|kyiv  = The ferry sank at 17:40 Moscow time. → [17:40 Moscow time] 2024-11-06T17:40
# Words for a part of a time.
blurring    early|late|mid|earlier|later  = The ferry sank later in the day. → [the day] 2024-11-06
# Words before an end to come.
until       until|till|through  = The fair runs through Saturday. → [Saturday] 2024-11-09
# Words behind which "over" means more than.
bounding    in|for|after|within|of|by|than|take|takes|took|taken|last|lasts|lasted|is|was|to  = The first fair in over three years drew crowds. → [over three years] P3Y MORE_THAN
# Words for the time of the report that bound no length.
now         this|current|present  = The levy ends this two-year term. → [two-year] P2Y
# Words between an amount and its unit.
lengthy     more|additional|further|consecutive|straight|full|whole|long|extra|working|business|trading|calendar  = Talks went on for three more days. → [three more days] P3D
# Units that are other words too.
instant     second|min|sec  = He waited a second. → 
# Words behind a unit that count back from a time.
back        ago|earlier|before  = A year-earlier loss hurt the mill. → [year-earlier] 2023
# Words behind a length of no stated amount.
away        ago|later|earlier|before  = The mill closed years ago. → [years ago] PAST_REF
# Words behind "a day" that tell a distance and no rate.
reaching    ago|later|earlier|old|-|before|after|from|long  = The mill lost 90 jobs a year ago. → [a year ago] 2023
# Amounts that are no count.
loose       a|an|some|many|half  = The many years of war are over. → [many years] PXY
# Words before a length of no stated amount.
taking      for|in|within|over|after|of|take|last|lasted  = The mill was shut for years. → [years] PXY
# Units that seldom stand alone.
rare        seconds|nights|weekends|quarters|minutes  = The vote came after minutes. → 
# Words before "a day" that make it a rate.
often       once|twice|times|%|percent|cents|dollars|euros|pounds|million|billion|hours|days  = The bell rings twice a day. → [a day] P1D
# Words for large numbers.
large       million|billion|thousand  = The levy costs many million homes a year. → [a year] P1Y
# Words before a season, a quarter or a year that is the report's.
within      in|during|since|until|by|over|into|throughout|last|for  = The mill closed in the spring. → [the spring] 2024-SP
# Words for a stretch of another year.
comparable  corresponding|comparable|same|equivalent|like  = Profit fell from the comparable period of 2001. → [the comparable period of 2001] 2001
# What stands before a time that is compared with.
compared    %|percent|from|than|with|to|million|billion|thousand|cents|pence|share|earnings|profit|sales|revenue|income  = Profit rose to $9 million in the third quarter from $2 million a year ago. → [the third quarter] 2024-Q3; [a year ago] 2023-Q3
# Words behind a year that is complete.
following   and|or|but|to|in|with|for|if|as|when|because|after|before|at|on|said|that|he|she|they|it|the|a|by  = The mill closed in nineteen ninety-one and rusted. → [nineteen ninety-one] 1991
# Words for the whole of a stretch.
entire      full|whole|fiscal  = Sales fell for the whole year. → [the whole year] 2024
# Units that stand for a time.
stretch     year|quarter|half|day|week|month  = Sales fell for the full year. → [the full year] 2024
# Words between a year and its last day.
ending      ended|ending|to|through  = Sales fell in the year ended March 31. → [the year] P1Y; [March 31] 2024-03-31
# Words of a rate.
each        every|each|per  = The bell rings every day. → [every day] P1D
# Words before "the weekend".
weekend     over|at|on|during|for|through  = The ferry sank over the weekend. → [the weekend] 2024-W44-WE
# Words behind "at the time" that say which.
clausal     of|when|that|in  = The mill was shut at the time of the flood. → 
# Words behind "soon" that count from a time past.
afterward   after|afterward|afterwards|before  = The mill closed soon after. → 
# Words before a year as it is spoken.
spoken      in|since|until|by|of|from|to  = The mill closed in two thousand and four. → [two thousand and four] 2004
# Words before four digits that are no year.
numbered    no|number|flight|route|than|some|about|nearly|almost|least|over|page|model  = She took flight 2001. → 
# Words before a year.
year        in|since|until|till|by|from|before|after|between|of|during|early|late|mid|fiscal|year|circa|through|to|and|for|(  = The mill closed in 2001 and rusted. → [2001] 2001
# Words before a year or a month that is somebody's or something's.
owned       a|an|that|his|her|its|their|our|my|both|'s|the  = They signed a June agreement. → [June] 2024-06
# Words that leave no doubt of a year.
dated       in|since|until|till|by|during|early|late|fiscal|year|circa  = The mill closed in 1500. → [1500] 1500
# Pieces of the calendar by the letter of their size.
grain       day       D  = The mill closed on May 3, 2001, and the dam broke that day. → [May 3, 2001] 2001-05-03; [that day] 2001-05-03
grain       week      W  = The mill closed last week. → [last week] 2024-W44
grain       month     M  = The mill closed last month. → [last month] 2024-10
grain       quarter   Q  = The mill closed last quarter. → [last quarter] 2024-Q3
grain       year      Y  = The mill closed last year. → [last year] 2023
grain       decade    E  = The mill closed in the last decade. → [the last decade] 201
grain       century   C  = The mill closed in the 19th century. → [the 19th century] 18
# Halves of the day.
meridiem    am  am  = The ferry sank at 5 a.m. on Monday. → [5 a.m. on Monday] 2024-11-04T05:00
meridiem    pm  pm  = The ferry sank at 5 p.m. on Monday. → [5 p.m. on Monday] 2024-11-04T17:00
# Words behind a length that make a time of it: before the report's day, before or
# after the time last spoken of.
reached     ago      before_today  = The mill closed three years ago. → [three years ago] 2021
reached     earlier  before_then   = The mill closed in 2001, three years earlier. → [2001] 2001; [three years earlier] 1998
reached     later    after_then    = The mill closed in 2001, and three years later it burned. → [2001] 2001; [three years later] 2004
# Words behind "or" that blur or bound a length.
or_so       so           APPROX         = The siege lasted three days or so. → [three days or so] P3D APPROX
or_so       more|longer  EQUAL_OR_MORE  = The siege lasted three days or longer. → [three days or longer] P3D EQUAL_OR_MORE
or_so       less         EQUAL_OR_LESS  = The siege lasted three days or less. → [three days or less] P3D EQUAL_OR_LESS
# Words behind "every", and every how many.
step        single  1  = The bell rings every single day. → [every single day] P1D
step        other   2  = The bell rings every other day. → [every other day] P2D
# Words for the stretch that news of business gives account of, and what is compared
# with a year before.
account     period|quarter|month|week|half  = Profit rose from the year-earlier half. → [the year-earlier half] 2023
accounted   period|quarter  = Profit fell from the comparable period of 2001. → [the comparable period of 2001] 2001
# The word for such a stretch that is no unit.
period      period  = Profit rose in the latest period. → [the latest period] 2024-Q3
# Forms of "be" before "to" and a verb.
are         is|are  = On Saturday the fleet is to sail. → [Saturday] 2024-11-09
# Numerals for a group, behind "a".
collective  hundred|dozen  = The crew was stranded for a dozen days. → [a dozen days] P12D
# Marks and words between two amounts or two months.
either      to|or|-  = The siege lasted two to three days. → [two to three days] P2D
# What stands behind a quarter that is none of a year.
grouped     -|of|final|finals  = Profit fell in the third quarter. The team won the quarter final. → [the third quarter] 2024-Q3
# Articles that count one.
indefinite  a|an  = The siege lasted an hour. → [an hour] PT1H
# What speaks for a season without article or year.
in_season   in|since  = The mill closed in summer. → [summer] 2024-SU
# Words between "this" and a season or a day.
inserted    past|coming  = The mill closed this past spring. → [this past spring] 2024-SP
# Words for one before units that are other words too.
one_word    a|one  = He waited a second. → 
# Words between the two days of a span.
ranging     to|and|through  = The fair ran from May 3 to 5. → [May 3] 2024-05-03; [5] 2024-05-05
# Words before the week of the report.
spanning    for|during|on  = The bank lost ground for the week. → [the week] 2024-W45
# Words before a month that no name has.
speaking    in|since|until|by|last|next|this  = Fewer came in May Ada Moor said. → [May] 2024-05
# Words for the one before, joined to a year: "the prior-year period".
prior       prior  = Profit fell from the prior-year quarter. → [the prior-year quarter] 2023
