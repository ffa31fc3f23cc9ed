# Units of time: word, the letter of an ISO 8601 duration (T before those of
# the clock), how many of them one is, one or many. General knowledge.

second      TS  1    one  = He told of a two-second delay. → [two-second] PT2S
minute      TM  1    one  = Talks went on for one minute. → [one minute] PT1M
hour        TH  1    one  = Talks went on for one hour. → [one hour] PT1H
day         D   1    one  = Talks went on for one day. → [one day] P1D
night       D   1    one  = Guards stood there for one night. → [one night] P1D
week        W   1    one  = Talks went on for one week. → [one week] P1W
fortnight   W   2    one  = Talks went on for one fortnight. → [one fortnight] P2W
weekend     WE  1    one  = Guards stood there for one weekend. → [one weekend] P1WE
month       M   1    one  = Talks went on for one month. → [one month] P1M
quarter     Q   1    one  = It pays each quarter. → [each quarter] P1Q
year        Y   1    one  = Talks went on for one year. → [one year] P1Y
decade      Y   10   one  = Talks went on for one decade. → [one decade] P10Y
century     Y   100  one  = Talks went on for one century. → [one century] P100Y
seconds     TS  1    many  = Talks went on for three seconds. → [three seconds] PT3S
minutes     TM  1    many  = Talks went on for three minutes. → [three minutes] PT3M
hours       TH  1    many  = Talks went on for three hours. → [three hours] PT3H
days        D   1    many  = Talks went on for three days. → [three days] P3D
nights      D   1    many  = Talks went on for three nights. → [three nights] P3D
weeks       W   1    many  = Talks went on for three weeks. → [three weeks] P3W
fortnights  W   2    many  = Talks went on for three fortnights. → [three fortnights] P6W
weekends    WE  1    many  = Talks went on for three weekends. → [three weekends] P3WE
months      M   1    many  = Talks went on for three months. → [three months] P3M
quarters    Q   1    many  = Talks went on for three quarters. → [three quarters] P3Q
years       Y   1    many  = Talks went on for three years. → [three years] P3Y
decades     Y   10   many  = Talks went on for three decades. → [three decades] P30Y
centuries   Y   100  many  = Talks went on for three centuries. → [three centuries] P300Y
hr          TH  1    one  = The dive took a 3-hr climb. → [3-hr] PT3H
hrs         TH  1    many  = The dive took 3 hrs in all. → [3 hrs] PT3H
min         TM  1    one  = The dive took a 3-min climb. → [3-min] PT3M
mins        TM  1    many  = The dive took 3 mins in all. → [3 mins] PT3M
secs        TS  1    many  = The dive took 3 secs in all. → [3 secs] PT3S
yr          Y   1    one  = The dive took a 3-yr climb. → [3-yr] P3Y
yrs         Y   1    many  = The dive took 3 yrs in all. → [3 yrs] P3Y
