# Words that make the number beside them say nothing of the story: where they
# stand and the words.
#   listicle     counted by a title: "5 things to know"
#   statistic    named by the time before it: "the three-month average", "10-year notes"
#   audience     counted under a post, between strokes
listicle  things|reasons|ways|facts|takeaways|tips|charts|photos|questions|lessons  = Dawn Post: 5 things to know today. → none
statistic  average|high|low|peak|moving|bond|bonds|note|notes|bill|bills|gilt|gilts|yield|yields|treasury|treasuries|mortgage|record  = Prices stood above the 30-day average. → none
audience  comments|comment|shares|likes|views|replies  = Posted by Rob | 44 comments → none
listicle_goes  to|you|about|why|we|from|that|for  = 12 reasons why boats sink → none
average      average|mean  = Prices stood above the average of the past 30 days. → none
reading_time  reading_time|read_time  = Rain fell. Reading time: 12 minutes → none
read         read  = 4-minute read → none
delayed      figures_delayed|quotes_delayed|data_delayed|prices_delayed  = Prices delayed by 15 minutes. → none
leaf         picture|image|photo|photograph|slide|page|caption|gallery|pictures|images|photos|photographs|slides|pages|skip|fullscreen  = Rain fell. Picture 3 of 14 → none
