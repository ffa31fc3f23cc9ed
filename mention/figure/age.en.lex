# Words by which a number is read as somebody's age, or is not. Source: own work.
age_word     age|aged|ages  = Police held two juveniles ages 14 and 15. → 2 juvenile
age_unit     year|years|month|months|week|weeks|day|days|yr  = A 34-year-old sold 12 boats. → 12 boat
old          old|olds  = A 34-year-old sold 12 boats. → 12 boat
between_ages  and|or|to|from|between|of|was|is  = Boys aged from 9 to 12 got 30 seats. → 30 seat
age_link     and|or|to  = The fire killed 17, 19 and 45-year-old men. → none
about_age    about|only|just|around  = The fire killed a boy aged about 9 and 12 farmers. → 12 farmer
of_age       was|is|turned  = The count found that she was 24. → none
age_subject  who|he|she|i  = Police counted 12 men, and he turned 24. → 12 man
after_stated_age  and|when|at  = The count found that she was 24 when it ended. → none
after_age    and|of|from|who|was|is|has|had|were|died|in|with|said  = The fire killed Ada Moor, 34 and ill. → none
name_end     jr|sr  = The fire killed Rob Moor, sr, 34, and 12 farmers. → 12 farmer
kin          son|sons|daughter|daughters|boy|boys|girl|girls|child|children|mother|father|wife|husband|brother|brothers|sister|sisters|twins|man|woman|teen|teens|baby|grandson|granddaughter  = Father, daughter, 9, found in Merrow → none
short_person  man|woman|boy|girl|suspect|victim|son|wife|husband|student|chef|nurse|pilot|guard|resident|teenager|cousin|niece|nephew|uncle|aunt|defendant|accountant|captain|friend|child|clerk|patient|cook  = The fire killed the nurse, 24, at noon. → none
person_ending  er|or|ist|ian|man|woman|ant|eer|mate  = The fire killed a joiner, 24, at noon. → none
aging        man|woman|boy|girl|child|lad|youth|teenager|pensioner|widow|widower|toddler  = The fire killed a woman of 81. → none
