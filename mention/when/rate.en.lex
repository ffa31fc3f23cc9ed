# Words that say how often: word and the TIMEX3 value of the period.
# General knowledge.

hourly       PT1H  = The pumps are checked hourly. → [hourly] PT1H
daily        P1D  = The pumps are checked daily. → [daily] P1D
nightly      P1D  = The pumps are checked nightly. → [nightly] P1D
weekly       P1W  = The pumps are checked weekly. → [weekly] P1W
fortnightly  P2W  = The pumps are checked fortnightly. → [fortnightly] P2W
biweekly     P2W  = The pumps are checked biweekly. → [biweekly] P2W
monthly      P1M  = The pumps are checked monthly. → [monthly] P1M
yearly       P1Y  = The pumps are checked yearly. → [yearly] P1Y
annually     P1Y  = The pumps are checked annually. → [annually] P1Y
