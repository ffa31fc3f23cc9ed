# Words that are a time by themselves: phrase and what they mean: a TIMEX3
# reference (PAST_REF, PRESENT_REF, FUTURE_REF), or days from the report's own
# with a part of the day; then what the words around must be, where they must be any:
#   now          no "until" before
#   before_noun  a noun or an adjective behind
#   units        units of time behind, which are part of the expression
#   at           "at" before, and no clause behind
#   soon         no time past behind
#   noun         no "of" and no "'s" behind
#   adverb       no article before
# General knowledge.

now                       PRESENT_REF  now  = The mill is now shut. → [now] PRESENT_REF
right_now                 PRESENT_REF  = The mill is shut right now. → [right now] PRESENT_REF
currently                 PRESENT_REF  = The mill is currently shut. → [currently] PRESENT_REF
at_present                PRESENT_REF  = The mill is shut at present. → [at present] PRESENT_REF
at_the_moment             PRESENT_REF  = The mill is shut at the moment. → [at the moment] PRESENT_REF
these_days                PRESENT_REF  = The mill is shut these days. → [these days] PRESENT_REF
nowadays                  PRESENT_REF  = The mill is shut nowadays. → [nowadays] PRESENT_REF
recently                  PAST_REF  = The mill was recently shut. → [recently] PAST_REF
more_recently             PAST_REF  = The mill was more recently shut. → [more recently] PAST_REF
lately                    PAST_REF  = The mill was shut lately. → [lately] PAST_REF
the_past                  PAST_REF  = The mill was shut in the past. → [the past] PAST_REF
soon                      FUTURE_REF  soon  = The mill will soon be shut. → [soon] FUTURE_REF
the_future                FUTURE_REF  noun  = The mill will be shut in the future. → [the future] FUTURE_REF
the_near_future           FUTURE_REF  noun  = The mill will be shut in the near future. → [the near future] FUTURE_REF
the_near_term             FUTURE_REF  = The mill will be shut in the near term. → [the near term] FUTURE_REF
today                     0  = The mill was shut today. → [today] 2024-11-06
yesterday                 -1  = The mill was shut yesterday. → [yesterday] 2024-11-05
the_day_before_yesterday  -2  = The mill was shut the day before yesterday. → [the day before yesterday] 2024-11-04
tomorrow                  1  = The mill will be shut tomorrow. → [tomorrow] 2024-11-07
the_day_after_tomorrow    2  = The mill will be shut the day after tomorrow. → [the day after tomorrow] 2024-11-08
tonight                   0TNI  = The mill will be shut tonight. → [tonight] 2024-11-06TNI
last_night                -1TNI  = The mill was shut last night. → [last night] 2024-11-05TNI
overnight                 0TNI  adverb  = The mill was shelled overnight. → [overnight] 2024-11-06TNI
recent                    PAST_REF  before_noun  = The recent rise of the river shut the mill. → [recent] PAST_REF
current                   PRESENT_REF  before_noun  = The mill is shut under its current owner. → [current] PRESENT_REF
future                    FUTURE_REF  units  = The mill will be shut in future years. → [future years] FUTURE_REF
the_time                  PAST_REF  at  = The mill was shut at the time, they said. → [the time] PAST_REF
the_short_term            FUTURE_REF  = The mill will be shut in the short term. → [the short term] FUTURE_REF
the_long_term             FUTURE_REF  = The mill will be shut in the long term. → [the long term] FUTURE_REF
