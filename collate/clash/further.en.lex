# Words before or in a subject by which a claim tells of something that came beside another: of
# another day or hour, then, as a matter of course. General knowledge of English news. An example is
# two reports parted by "|"; its result is what clashes in them.
#
# class  word…
further  more  further  additional  extra  = The fire brigade was called to the mill at Lowe at 5.42am on Friday. | More firefighters were called to the mill at Lowe at 6.21am on Friday. → none
further  another  other  others  second  third  fourth  = A bomb went off in the market of Lowe at 5.42am on Friday. | A second bomb went off in the market of Lowe at 6.21am on Friday. → none
