# Holidays: name and date: month-day, days from Easter Sunday of the western
# churches, or month-weekday-count (5: the last). General knowledge; the
# independence day is that of the United States, as most English news means it.

christmas_day           12-25  = A gas main burst on Christmas Day 2001. → [Christmas Day 2001] 2001-12-25
christmas_eve           12-24  = A gas main burst on Christmas Eve 2001. → [Christmas Eve 2001] 2001-12-24
christmas               12-25  = A gas main burst on Christmas 2001. → [Christmas 2001] 2001-12-25
boxing_day              12-26  = A gas main burst on Boxing Day 2001. → [Boxing Day 2001] 2001-12-26
new_year's_eve          12-31  = A gas main burst on New Year's Eve 2001. → [New Year's Eve 2001] 2001-12-31
new_year's_day          01-01  = A gas main burst on New Year's Day 2001. → [New Year's Day 2001] 2001-01-01
valentine's_day         02-14  = A gas main burst on Valentine's Day 2001. → [Valentine's Day 2001] 2001-02-14
may_day                 05-01  = A gas main burst on May Day 2001. → [May Day 2001] 2001-05-01
halloween               10-31  = A gas main burst on Halloween 2001. → [Halloween 2001] 2001-10-31
independence_day        07-04  = A gas main burst on Independence Day 2001. → [Independence Day 2001] 2001-07-04
easter_sunday           easter+0  = A gas main burst on Easter Sunday 2001. → [Easter Sunday 2001] 2001-04-15
easter_monday           easter+1  = A gas main burst on Easter Monday 2001. → [Easter Monday 2001] 2001-04-16
easter                  easter+0  = A gas main burst on Easter 2001. → [Easter 2001] 2001-04-15
good_friday             easter-2  = A gas main burst on Good Friday 2001. → [Good Friday 2001] 2001-04-13
palm_sunday             easter-7  = A gas main burst on Palm Sunday 2001. → [Palm Sunday 2001] 2001-04-08
ash_wednesday           easter-46  = A gas main burst on Ash Wednesday 2001. → [Ash Wednesday 2001] 2001-02-28
thanksgiving_day        11-thu-4  = A gas main burst on Thanksgiving Day 2001. → [Thanksgiving Day 2001] 2001-11-22
thanksgiving            11-thu-4  = A gas main burst on Thanksgiving 2001. → [Thanksgiving 2001] 2001-11-22
labor_day               09-mon-1  = A gas main burst on Labor Day 2001. → [Labor Day 2001] 2001-09-03
memorial_day            05-mon-5  = A gas main burst on Memorial Day 2001. → [Memorial Day 2001] 2001-05-28
black_friday            11-fri-4  = A gas main burst on Black Friday 2001. → [Black Friday 2001] 2001-11-23
martin_luther_king_day  01-mon-3  = A gas main burst on Martin Luther King Day 2001. → [Martin Luther King Day 2001] 2001-01-15
columbus_day            10-mon-2  = A gas main burst on Columbus Day 2001. → [Columbus Day 2001] 2001-10-08
armistice_day           11-11  = A gas main burst on Armistice Day 2001. → [Armistice Day 2001] 2001-11-11
veterans_day            11-11  = A gas main burst on Veterans Day 2001. → [Veterans Day 2001] 2001-11-11
presidents'_day         02-mon-3  = A gas main burst on Presidents' Day 2001. → [Presidents' Day 2001] 2001-02-19
presidents_day          02-mon-3  = A gas main burst on Presidents Day 2001. → [Presidents Day 2001] 2001-02-19
st._patrick's_day       03-17  = A gas main burst on St. Patrick's Day 2001. → [St. Patrick's Day 2001] 2001-03-17
bastille_day            07-14  = A gas main burst on Bastille Day 2001. → [Bastille Day 2001] 2001-07-14
juneteenth              06-19  = A gas main burst on Juneteenth 2001. → [Juneteenth 2001] 2001-06-19
mother's_day            05-sun-2  = A gas main burst on Mother's Day 2001. → [Mother's Day 2001] 2001-05-13
father's_day            06-sun-3  = A gas main burst on Father's Day 2001. → [Father's Day 2001] 2001-06-17
all_saints'_day         11-01  = A gas main burst on All Saints' Day 2001. → [All Saints' Day 2001] 2001-11-01
april_fools'_day        04-01  = A gas main burst on April Fools' Day 2001. → [April Fools' Day 2001] 2001-04-01
pentecost               easter+49  = A gas main burst on Pentecost 2001. → [Pentecost 2001] 2001-06-03
ascension_day           easter+39  = A gas main burst on Ascension Day 2001. → [Ascension Day 2001] 2001-05-24
maundy_thursday         easter-3  = A gas main burst on Maundy Thursday 2001. → [Maundy Thursday 2001] 2001-04-12
holy_saturday           easter-1  = A gas main burst on Holy Saturday 2001. → [Holy Saturday 2001] 2001-04-14
earth_day               04-22  = A gas main burst on Earth Day 2001. → [Earth Day 2001] 2001-04-22
women's_day             03-08  = A gas main burst on Women's Day 2001. → [Women's Day 2001] 2001-03-08
