// Package page finds what stands where on a news page: headline, byline, dateline,
// caption, credit, paragraphs, and the furniture around them, which is no part of
// the report. It reads lines and characters, not sentences.
package page

import "stemma/report"

// A Kind says what part a block plays on the page.
type Kind string

// The kinds of block.
const (
	Headline  Kind = "headline"
	Subhead   Kind = "subhead"
	Byline    Kind = "byline"
	Paragraph Kind = "paragraph"
	ListItem  Kind = "list_item"
	Quotation Kind = "quotation" // somebody's words, set off from the report's own without marks
	Signature Kind = "signature" // whose words the quotation above it is: "— Ada Moor, the harbour master"
	Caption   Kind = "caption"
	Credit    Kind = "credit"    // photo and wire credits: read as credits, not as sources
	Furniture Kind = "furniture" // menus, share lines, copyright, related links …
)

// A Block is a headline, a paragraph, a piece of furniture … Blocks overlap in
// one case only: a paragraph that page furniture cuts in two is one Block, and
// the furniture's Blocks, which lie inside its Span, follow it in the list.
type Block struct {
	report.Span
	Kind Kind
	// Dateline is the span of "BEIJING, Oct 3 (Xinhua) —" at the head of a
	// paragraph; empty where there is none. Its tokens form a sentence of
	// their own.
	Dateline report.Span
	// Why is, for furniture, the reason it is not read (a Why), and for a Credit
	// what is credited (Photo or Wire).
	Why Why
	// By is the rule that decided, down to the lexicon line.
	By report.By
	// Sents is the half-open range of the block's sentences in the Doc that was
	// parsed from the page. Find leaves it empty.
	Sents [2]int
}

// A Why says why a block is furniture, or what a credit credits.
type Why = string

// The reasons that rules in Go give. The lexicon of furniture has more: share,
// subscribe, cookie, advert, notice, label.
const (
	whyRule        Why = "rule" // a line of marks
	whyURL         Why = "url"
	whyCopyright   Why = "copyright"
	whyDateLine    Why = "date_line"
	whyWidget      Why = "widget"
	whyShare       Why = "share"
	whyMenu        Why = "menu"
	whyRelated     Why = "related"
	whyRepeat      Why = "repeat"
	whyFrontMatter Why = "front_matter"
	whySubscribe   Why = "subscribe"
)

// What a credit credits.
const (
	Photo Why = "photo"
	Wire  Why = "wire"
)

// The rules in Go. Each has an example in rules.en.lex.
const (
	byMarks       report.By = "page.marks"
	byAddresses   report.By = "page.addresses"
	byCopyright   report.By = "page.copyright_year"
	byDateLine    report.By = "page.date_line"
	byCount       report.By = "page.count"
	byPost        report.By = "page.signed_post"
	byFollow      report.By = "page.follow_on_network"
	byAccount     report.By = "page.account"
	byClips       report.By = "page.list_of_videos"
	byColumns     report.By = "page.columns"
	byBeside      report.By = "page.beside_furniture"
	byUnderLabel  report.By = "page.under_label"
	byRepeat      report.By = "page.repeat"
	byHole        report.By = "page.inside_paragraph"
	byFrontMatter report.By = "page.front_matter"

	byTitle      report.By = "page.title"
	byFirstShort report.By = "page.first_short_line"
	byAboveLead  report.By = "page.short_line_above_lead"
	byAboveProse report.By = "page.short_line_above_prose"
	byByline     report.By = "page.by_and_names"
	byListMark   report.By = "page.list_mark"
	bySetOff     report.By = "page.set_off"
	bySigned     report.By = "page.signed_quotation"
)
