# Words by which a number is read as somebody's age, or is not. Source: own work.
age_word     age|aged|ages  = The boys, aged 9 and 12, got 30 seats. → 30 seat
age_unit     year|years|month|months|week|weeks|day|days|yr  = A 34-year-old sold 12 boats. → 12 boat
old          old|olds  = A 34-year-old sold 12 boats. → 12 boat
between_ages  and|or|to|from|between|of|was|is  = Boys aged from 9 to 12 got 30 seats. → 30 seat
age_link     and|or|to  = A 10- and a 12-year-old got 30 seats. → 30 seat
about_age    about|only|just|around  = A boy aged about 9 sold 12 boats. → 12 boat
of_age       was|is|turned  = Ada Moor, who turned 40, sold 12 boats. → 12 boat
age_subject  who|he|she|i  = She was 24. → none
after_stated_age  and|when|at  = She was 24 when she sold 12 boats. → 12 boat
after_age    and|of|from|who|was|is|has|had|were|died|in|with|said  = Ada Moor, 34, of Marrow was there. → none
name_end     jr|sr  = Rob Moor Jr, 34, sold 12 boats. → 12 boat
kin          son|sons|daughter|daughters|boy|boys|girl|girls|child|children|mother|father|wife|husband|brother|brothers|sister|sisters|twins|man|woman|teen|teens|baby|grandson|granddaughter  = Father, daughter, 9, found in Merrow → none
short_person  man|woman|boy|girl|suspect|victim|son|wife|husband|student|chef|nurse|pilot|guard|resident|teenager|cousin|niece|nephew|uncle|aunt|defendant|accountant|captain|friend|child|clerk|patient|cook  = A student, 19, was there. → none
person_ending  er|or|ist|ian|man|woman|ant|eer|mate  = A joiner, 19, was there. → none
