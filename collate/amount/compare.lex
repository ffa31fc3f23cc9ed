# The table of Compare: how the first figures of two reports, parted by "|", stand to
# each other by their amounts. A line is named for the row it belongs to.
#
# row
exact     = They counted 11 boats. | They counted 12 boats. → differs
exact     = They counted 20 boats. | They counted 21 boats. → differs
exact     = They counted 31 boats. | They counted thirty-one boats. → same
exact     = They counted 1,674 boats. | They counted 1,675 boats. → differs
rounded   = They counted 1,980 boats. | They counted about 2,000 boats. → rounding
rounded   = They counted 1,980 boats. | They counted 2,000 boats. → rounding
rounded   = They counted 2,500 boats. | They counted 2,000 boats. → differs
rounded   = They counted 3,100 boats. | They counted 2,400 boats. → differs
rounded   = It cost $4.13 million. | It cost $4.1 million. → rounding
rounded   = It cost $1.5 million. | It cost $2 million. → differs
rounded   = They raised rates to 4.25 percent. | They raised rates to 4.75 percent. → differs
rounded   = They counted some 3,100 boats. | They counted some 2,400 boats. → differs
rounded   = They counted nearly 80 boats. | They counted 78 boats. → rounding
rounded   = They counted about 80 boats. | They counted 84 boats. → rounding
rounded   = They counted about 80 boats. | They counted 95 boats. → differs
units     = It lasted 88 minutes. | It lasted about an hour and a half. → rounding
units     = It flew 620 miles. | It flew 1,000 km. → rounding
units     = It flew 620 miles. | It flew 900 km. → differs
units     = It lay 20 miles away. | It lay 30 km away. → rounding
units     = It lay 40 km away. | It lay 40 metres away. → differs
one-sided = They counted at least 28 boats. | They counted 31 boats. → rounding
one-sided = They counted at least 28 boats. | They counted 25 boats. → differs
one-sided = They counted up to 34 boats. | They counted 31 boats. → rounding
one-sided = They counted up to 34 boats. | They counted 41 boats. → differs
two ceilings = They counted up to 34 boats. | They counted up to 51 boats. → differs
one-sided = They counted more than 70 boats. | They counted at least 84 boats. → rounding
one-sided = They counted more than 70 boats. | They counted 70 boats. → rounding
range     = They counted between 10 and 14 boats. | They counted 12 boats. → rounding
range     = They counted between 10 and 14 boats. | They counted 15 boats. → differs
vague     = They counted hundreds of boats. | They counted 31 boats. → rounding
vague     = They counted dozens of boats. | They counted 340 boats. → rounding
