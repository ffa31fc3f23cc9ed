# Words beside a number that say how it is read: its bound, its unit, its share.
# Source: common English of news, written down from use.
couple       couple                                  = They lost a couple of boats. → ~2 boat
tall         high|long|wide|deep|tall|away|thick|below|above|across|from|underwater|hurdles|freestyle|sprint  = The slab is 2 in thick. → 2 inch
ordinal      first|second|third|last|next|final|latter|opening|closing  = They sat through two second halves. → 2 half
pound        pound|pounds                            = It cost £5, not five pounds. → 5 pound_sterling; 5 pound_sterling
minus        minus                                   = It was minus 5 degrees Celsius. → -5 degree_celsius

# Words of bounds that stand for something else behind these words.
of_place     over                                    = The tents were spread over seven towns. → 7 town
scattered    spread|scattered|strewn|divided|split|shared|distributed|dotted|stretched|staggered  = The tents were scattered over seven towns. → 7 town
over_before  a|another                               = They lost over another 12 boats. → >12 boat
upward       up                                      = The number of boats has gone up to four. → 4 boat
rising       go|goes|going|gone|went|climb|climbed|creep|crept|move|moved|moves|edged|shot|pushed|push|revised|adjusted|rounded|bumped|scaled|ramped|inched|ticked  = The number of boats has climbed up to four. → 4 boat
of_time      past                                    = Rain fell in the past 12 days. → 12 day
degrees      just|well|slightly|far|much|only        = They lost just over 12 boats. → >12 boat
joined       plus|odd|ish                            = They lost 20-odd boats. → ~20 boat
about        about|around|roughly|some               = They lost between about 10 and 12 boats. → 10–12 boat
losing       lose|loses|lost|losing|take|takes|took  = Crude oil lost $2 to $70.88 then. → 2 us_dollar; 70.88 us_dollar

# Units that the words around a number give it.
point_kind   percentage|percent                      = The bank raised rates by half a percentage point. → +0.5 percentage_point
point        point|points                            = The bank raised its rate by a quarter of a point. → +0.25 percentage_point
rate         rate|rates|cut|cuts|rise|rises|rose|hike|hikes|increase|raised|raise|lowered|percent|cent|%|percentage|base|interest|inflation|yield|yields|growth|margin|unemployment|support|loan|loans|debt|lending  = The yield slipped a quarter of a point. → -0.25 percentage_point
millibar     mb|mbar|mbars                           = The storm's pressure fell to 950 mb at noon. → 950 millibar
weather      pressure|barometer|barometric|storm|hurricane|cyclone|typhoon|low|winds  = The barometer fell to 950.4 mb at noon. → 950.4 millibar
degree       degree|degrees                          = It was 5 degrees at noon and 8 Celsius at night. → 5 degree_celsius; 8 degree_celsius
angle        north|south|east|west|angle|longitude|latitude|of  = It was 30 Celsius at 12 degrees north. → 30 degree_celsius; 12 degree
magnitude    magnitude                               = The office revised the magnitude to 5.4 in May. → 5.4 magnitude
quake        quake|earthquake|temblor|tremor|aftershock|foreshock  = A 5.4 quake woke the town. → 5.4 magnitude
measured     of|measured|measuring|registered|registering  = The quake near the town registered 5.4 at noon. → 5.4 magnitude

# Multiples.
times        times                                   = Three times as many came. → 3 times
times_only   twice|thrice                            = Twice as many came. → 2 times
multiplied   the|what|that|its|their|his|her         = They paid double the rent. → 2 times
before_verb  to|will|would|a|the                     = They want to double the rent. → none
compared     as|more|less|fewer|the|what|that|its|their|his|her|those|likelier|over|better|worse|revenue|revenues|earnings|sales|profit|profits|income  = Four times those numbers came. → 4 times

# Shares and measures of one.
few          several|few|many                        = They met several hundred men. → ~100 man
every        every|each                              = One in every five farms failed. → 0.2 fraction farm
fiscal       first|last|past|next|previous|recent|consecutive|straight|final|other  = Sales fell in the past three quarters. → 3 quarter
half_or_quarter  half|quarter                        = The plan costs a quarter million dollars. → 250000 us_dollar
up_or_down   up|down                                 = Output is up a fifth. → +0.2 fraction
halved       of|the|its|their|his|her|those|all|that  = Half the farms failed. → 0.5 fraction
before_half  the|other                               = The other half of the farms failed. → none
ago          ago                                     = They met over a year ago. → none
longer_than  more|less|longer|shorter|no|not         = They waited longer than a year. → >1 year
before_time  in|for                                  = It was dry for a decade. → 10 year
no_measure   within|some                             = They met within an hour. → none
ranking      first|last|most|worst|best|least|only   = It was the first flood in over a decade. → none
