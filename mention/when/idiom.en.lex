# Phrases that hold a word of time and are none. General knowledge.

sunday_times  = The Sunday Times printed it. → 
sunday_telegraph  = The Sunday Telegraph printed it. → 
sunday_mirror  = The Sunday Mirror printed it. → 
mail_on_sunday  = The Mail on Sunday printed it. → 
saturday_night_live  = She once hosted Saturday Night Live. → 
as_soon_as  = The gates open as soon as crews arrive. → 
by_now  = No one is left by now. → 
may_day_call  = The pilot sent a May Day call. → 
