# Words that bound or blur a time: phrase, TIMEX3 mod, and what they stand
# before: "length" a duration, a clock time or "three days ago", "part" a piece of
# the calendar, "any" both. General knowledge; mod values after TimeML 1.2.1.

about             APPROX         any  = The siege lasted about three days. → [about three days] P3D APPROX
around            APPROX         any  = The siege lasted around three days. → [around three days] P3D APPROX
roughly           APPROX         length  = The siege lasted roughly three days. → [roughly three days] P3D APPROX
approximately     APPROX         length  = The siege lasted approximately three days. → [approximately three days] P3D APPROX
nearly            LESS_THAN      length  = The siege lasted nearly three days. → [nearly three days] P3D LESS_THAN
almost            LESS_THAN      length  = The siege lasted almost three days. → [almost three days] P3D LESS_THAN
less_than         LESS_THAN      length  = The siege lasted less than three days. → [less than three days] P3D LESS_THAN
under             LESS_THAN      length  = The siege lasted under three days. → [under three days] P3D LESS_THAN
just_under        LESS_THAN      length  = The siege lasted just under three days. → [just under three days] P3D LESS_THAN
fewer_than        LESS_THAN      length  = The siege lasted fewer than three days. → [fewer than three days] P3D LESS_THAN
up_to             EQUAL_OR_LESS  length  = The siege lasted up to three days. → [up to three days] P3D EQUAL_OR_LESS
as_many_as        EQUAL_OR_LESS  length  = The siege lasted as many as three days. → [as many as three days] P3D EQUAL_OR_LESS
no_more_than      EQUAL_OR_LESS  length  = The siege lasted no more than three days. → [no more than three days] P3D EQUAL_OR_LESS
not_more_than     EQUAL_OR_LESS  length  = The siege lasted not more than three days. → [not more than three days] P3D EQUAL_OR_LESS
at_most           EQUAL_OR_LESS  length  = The siege lasted at most three days. → [at most three days] P3D EQUAL_OR_LESS
a_maximum_of      EQUAL_OR_LESS  length  = The siege lasted a maximum of three days. → [a maximum of three days] P3D EQUAL_OR_LESS
at_least          EQUAL_OR_MORE  length  = The siege lasted at least three days. → [at least three days] P3D EQUAL_OR_MORE
no_less_than      EQUAL_OR_MORE  length  = The siege lasted no less than three days. → [no less than three days] P3D EQUAL_OR_MORE
a_minimum_of      EQUAL_OR_MORE  length  = The siege lasted a minimum of three days. → [a minimum of three days] P3D EQUAL_OR_MORE
more_than         MORE_THAN      length  = The siege lasted more than three days. → [more than three days] P3D MORE_THAN
just_over         MORE_THAN      length  = The siege lasted just over three days. → [just over three days] P3D MORE_THAN
well_over         MORE_THAN      length  = The siege lasted well over three days. → [well over three days] P3D MORE_THAN
longer_than       MORE_THAN      length  = The siege lasted longer than three days. → [longer than three days] P3D MORE_THAN
over              MORE_THAN      length  = It was the first such fair in over a decade. → [over a decade] P10Y MORE_THAN
early             START          part  = The mill closed in early May 2001. → [early May 2001] 2001-05 START
earlier           START          part  = The mill closed earlier this month. → [earlier this month] 2024-11 START
earlier_in        START          part  = The mill closed earlier in the month of May 2001. → [May 2001] 2001-05
the_beginning_of  START          part  = The mill closed at the beginning of May 2001. → [the beginning of May 2001] 2001-05 START
the_start_of      START          part  = The mill closed at the start of May 2001. → [the start of May 2001] 2001-05 START
mid               MID            part  = The mill closed in mid-May 2001. → [mid-May 2001] 2001-05 MID
the_middle_of     MID            part  = The mill closed in the middle of May 2001. → [the middle of May 2001] 2001-05 MID
late              END            part  = The mill closed in late May 2001. → [late May 2001] 2001-05 END
later             END            part  = The mill will close later this month. → [later this month] 2024-11 END
the_end_of        END            part  = The mill closed at the end of May 2001. → [the end of May 2001] 2001-05 END
