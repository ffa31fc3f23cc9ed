# Words that tell whether a clause looks back or ahead, where its verb's tag does not:
# word and direction: "future", or "future to" for those that look ahead when "to"
# follows. Verbs in -ed are known by their ending. "done" marks the lemmas after
# which "to sail" is told as it was, "timetable" those that in the present tense
# tell of a day to come. General knowledge.

will        future  = The court will sit Saturday. → [Saturday] 2024-11-09
won't       future  = The court won't sit Saturday. → [Saturday] 2024-11-09
shall       future  = The court shall sit Saturday. → [Saturday] 2024-11-09
would       future  = It said the court would sit Saturday. → [Saturday] 2024-11-09
wo          future  = The court won't sit Saturday. → [Saturday] 2024-11-09
upcoming    future  = It is an upcoming vote, Saturday at the latest. → [Saturday] 2024-11-09
scheduled   future  = A hearing was scheduled for Saturday. → [Saturday] 2024-11-09
due         future  = A verdict is due Saturday. → [Saturday] 2024-11-09
planned     future  = A march was planned for Saturday. → [Saturday] 2024-11-09
slated      future  = A march was slated for Saturday. → [Saturday] 2024-11-09
expected    future  = A verdict was expected Saturday. → [Saturday] 2024-11-09
expects     future  = The port expects snow Saturday. → [Saturday] 2024-11-09
plans       future  = The union plans a march Saturday. → [Saturday] 2024-11-09
ahead       future  = Crews are clearing roads ahead of the Saturday race. → [Saturday] 2024-11-09
deadline    future  = They gave rebels a deadline of Saturday. → [Saturday] 2024-11-09
until       future  = It gave them until Saturday. → [Saturday] 2024-11-09
agreed      future_to  = The union agreed to march Saturday. → [Saturday] 2024-11-09
vowed       future_to  = The union vowed to march Saturday. → [Saturday] 2024-11-09
pledged     future_to  = The union pledged to march Saturday. → [Saturday] 2024-11-09
promised    future_to  = The union promised to march Saturday. → [Saturday] 2024-11-09
planning    future_to  = The union was planning to march Saturday. → [Saturday] 2024-11-09
intends     future_to  = The union intends to march Saturday. → [Saturday] 2024-11-09
hopes       future_to  = The union hopes to march Saturday. → [Saturday] 2024-11-09
wants       future_to  = The union wants to march Saturday. → [Saturday] 2024-11-09
threatened  future_to  = The union threatened to march Saturday. → [Saturday] 2024-11-09
set         future_to  = The union was set to march Saturday. → [Saturday] 2024-11-09
poised      future_to  = The union was poised to march Saturday. → [Saturday] 2024-11-09
going       future_to  = The union was going to march Saturday. → [Saturday] 2024-11-09
prepared    future_to  = The union was prepared to march Saturday. → [Saturday] 2024-11-09
preparing   future_to  = The union was preparing to march Saturday. → [Saturday] 2024-11-09
seem        done  = The crew seemed to sail Saturday. → [Saturday] 2024-11-02
appear      done  = The crew appeared to sail Saturday. → [Saturday] 2024-11-02
manage      done  = The crew managed to sail Saturday. → [Saturday] 2024-11-02
fail        done  = The crew failed to sail Saturday. → [Saturday] 2024-11-02
begin       done  = The crew began to sail Saturday. → [Saturday] 2024-11-02
start       done  = The crew started to sail Saturday. → [Saturday] 2024-11-02
continue    done  = The crew continued to sail Saturday. → [Saturday] 2024-11-02
help        done  = The crew helped to sail Saturday. → [Saturday] 2024-11-02
use         done  = The crew used to sail Saturday. → [Saturday] 2024-11-02
force       done  = The crew forced to sail Saturday. → [Saturday] 2024-11-02
have        done  = The crew had to sail Saturday. → [Saturday] 2024-11-02
refuse      done  = The crew refused to sail Saturday. → [Saturday] 2024-11-02
open        timetable  = The fair opens Saturday. → [Saturday] 2024-11-09
meet        timetable  = The council meets Saturday. → [Saturday] 2024-11-09
resume      timetable  = Talks between the two sides resume Saturday. → [Saturday] 2024-11-09
close       timetable  = The bridge at Merrow closes on Saturday. → [Saturday] 2024-11-09
end         timetable  = The truce ends on Saturday. → [Saturday] 2024-11-09
vote        timetable  = The council votes on a ban on Saturday. → [Saturday] 2024-11-09
return      timetable  = The fleet returns Saturday. → [Saturday] 2024-11-09
convene     timetable  = The council convenes Saturday. → [Saturday] 2024-11-09
testify     timetable  = The captain testifies Saturday. → [Saturday] 2024-11-09
expire      timetable  = The truce expires Saturday. → [Saturday] 2024-11-09
host        timetable  = The port hosts a fair Saturday. → [Saturday] 2024-11-09
face        timetable  = The port faces a strike Saturday. → [Saturday] 2024-11-09
travel      timetable  = The mayor travels to Merrow on Saturday. → [Saturday] 2024-11-09
