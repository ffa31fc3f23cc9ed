# The rules of package page that stand in Go. Field: name. The example and the want
# are those of words.en.lex; "[…]" at the head of an example is the title stated for
# the report.
page.marks  = * * * → furniture rule
page.addresses  = https://example.org/wreck → furniture url
page.copyright_year  = © Ansel Courier and its owners, who keep all of the rights there are → furniture copyright
page.date_line  = 12:40, 3 May 2031 → furniture date_line
page.count  = 12 comments → furniture widget
page.signed_post  = — Harbour Board (@anselboard) October 3, 2031 → signature
page.set_off  = > »The pier is shut until the wreck has been towed away. → quotation
page.signed_quotation  = > The pier is shut until the wreck has been towed away. ¶ »— Ada Moor, the harbour master → signature
page.follow_on_network  = Follow the Courier on Facebook → furniture share
page.account  = We have sent a link to your account; follow it before Friday. → furniture subscribe
page.list_of_videos  = » 2:06 The wreck from the air ¶ 0:43 How the crew was saved ¶ 1:19 Pilots speak of the night → furniture related
page.columns  = Opinion | Harbour Life | Puzzles → furniture menu
page.beside_furniture  = » Harbour ↵ Share ¶ Ferry Runs Aground off Port Ansel ¶ The ferry Orlo Star ran aground off Port Ansel on Monday night, the harbour board said. → furniture menu
page.under_label  = The ferry Orlo Star ran aground off Port Ansel on Monday night. ¶ Related stories: ↵ » Pilots ask for more pay → furniture related
page.repeat  = “All of the crew have been heard by the harbour board in two days of talks.” ¶ The wreck will be towed away. ¶ » “All of the crew have been heard by the harbour board in two days of talks.” → furniture repeat
page.inside_paragraph  = The wreck will be towed away within a week, the ¶ » (AFP) ¶ harbour board said on Monday. → furniture credit
page.front_matter  = » outlet: Ansel Courier ¶ The wreck will be towed away within a week, the harbour board said. → furniture front_matter
page.title  = [The Wreck of the Orlo Star | Ansel Courier] Harbour ¶ » The wreck of the Orlo Star ¶ The wreck will be towed away within a week, the harbour board said. → headline
page.first_short_line  = » Wreck to be towed away ¶ The wreck will be towed away within a week, the harbour board said. → headline
page.short_line_above_lead  = Wreck to be towed away ¶ » The board will pay for it ¶ The wreck will be towed away within a week, the harbour board said. → subhead
page.short_line_above_prose  = Boats sent at dawn → subhead
page.by_and_names  = By Jane Roe and John Doe → byline
page.list_mark  = • The Orlo Star had 40 people on board → list_item
