# Words that say what a figure is reckoned per. Source: own work.
per         per  = They eat 12 eggs per person. → 12 egg/person
per_article  a|an|each|every  = They eat 12 eggs a day. → 12 egg/day
priced      head|share|person|barrel|ton|tonne|kilo|kilogram|litre|liter|gallon|ounce|pound|pint|mile|acre|hectare|unit|ticket|vehicle  = They sold it for $12 a barrel. → 12 us_dollar/barrel
per_noun    head|capita|kg|person|household|vehicle|share|barrel|ton|tonne|kilo|kilogram|litre|gallon|student|child|family|passenger|employee|ounce|acre|hectare  = They eat 12 eggs per person. → 12 egg/person
called      head|capita  person  = They eat 12 eggs per head. → 12 egg/person
no_rate  ago|later|earlier|after|before|old|since|long|of  = He saw 12 boats a day later. → 12 boat
period_of  daily  day  = They eat 12 eggs daily. → 12 egg/day
period_of  hourly  hour  = They make 12 boats hourly. → 12 boat/hour
period_of  weekly  week  = They make 12 boats weekly. → 12 boat/week
period_of  monthly  month  = They make 12 boats monthly. → 12 boat/month
period_of  yearly|annually  year  = They make 12 boats annually. → 12 boat/year
trading     trading|trade|dealings|deals|total  = The shares fell to $12 in early trading. → 12 us_dollar
money_in    in|worth  = The town gave $12 in aid. → 12 us_dollar aid
