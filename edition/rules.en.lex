# The rules of this package. An example is three reports parted by "|"; its result is the
# figure that the rule lists.
#
# rule

edition.alone  = The ferry sank off Tarn in the storm on Monday. | The ferry sank in the storm off Tarn on Monday, the port said. | Off Tarn the ferry sank on Monday in the storm. The ferry is believed to have carried 340 cars through the storm off Tarn. → 340
