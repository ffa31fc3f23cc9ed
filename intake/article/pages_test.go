package article

import (
	"fmt"
	"strings"
	"testing"
)

const (
	leadText = "A crack of 40 metres opened in the harbour wall of Oldwick on Monday, and 1,200 people left their homes."
	restText = "<p>“We are pumping as fast as we can,” said Ada Penrose, the harbour master, who has worked there for 22 years.</p><p>People of three villages spent the night in a school in Nordby, and buses brought more of them through the evening.</p><p>The board said that the wall would be shut until Friday, and that the road below it would stay closed.</p>"
)

// What a page says of its date is taken for what it is: of publication, of a change, of a
// comment.
func TestPageDates(t *testing.T) {
	const comments = `<div id="comments"><div class="comment"><b>x</b> <time datetime="2031-03-09T08:00:00Z">8 hours ago</time><p>I told them so.</p></div></div>`
	for _, tt := range []struct{ name, head, top, end, date, byline string }{
		{"none", "", "", "", "", ""},
		{"a comment's", "", "", comments, "", ""},
		{"a comment's, in a list", "", "", `<ol class="comment-list"><li><time datetime="2031-03-09T08:00:00Z">x</time></li></ol>`, "", ""},
		{"meta before a comment's", `<meta property="article:published_time" content="2031-03-04T05:06:07Z">`, "", comments, "2031-03-04T05:06:07Z", ""},
		{"a byline's", "", `<div class="byline">Tuesday March 4, 2031 10:05 am PDT by Ada Penrose</div>`, comments, "2031-03-04T10:05:00-07:00", "Ada Penrose"},
		{"a byline's, the name first", "", `<p class="article-byline">By Ada Penrose, 4 March 2031</p>`, comments, "2031-03-04", "Ada Penrose"},
		{"spans in a byline", "", `<div class="post-meta"><span>By <a href="/x">Ada Penrose</a></span> | <span>March 4, 2031</span></div>`, "", "2031-03-04", "Ada Penrose"},
		{"of a change, with both in its text", "", `<time itemprop="dateModified" datetime="2031-03-26T19:20:45+01:00">25/03/2031 01:57 | Updated 26/03/2031 19:20</time>`, "", "2031-03-25T01:57:00Z", ""},
		{"of a change alone", "", `<time itemprop="dateModified" datetime="2031-03-26T19:20:45+01:00">Updated 26 March 2031</time>`, "", "", ""},
		{"of a change, by its class", "", `<time class="updated" datetime="2031-03-26T19:20:45Z">26 March</time>`, "", "", ""},
		{"of both, by class", "", `<time class="updated" datetime="2031-03-26T19:20:45Z">x</time><time class="published" datetime="2031-03-25T19:20:45Z">x</time>`, "", "2031-03-25T19:20:45Z", ""},
		{"meta of a change", `<meta property="article:modified_time" content="2031-03-26T19:20:45Z">`, "", "", "", ""},
		{"JSON-LD of a change", `<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2031-03-26T19:20:45Z"}</script>`, `<div class="dateline">25 March 2031</div>`, "", "2031-03-25", ""},
		{"printed", "", `<span class="timestamp">Published: March 4, 2031 at 5:06 a.m. EST</span>`, "", "2031-03-04T05:06:00-05:00", ""},
		{"of a time element without an attribute", "", `<time>4 March 2031</time>`, "", "2031-03-04", ""},
		{"in a block called meta", "", `<p class="meta">By Ada Penrose · Published 4 March 2031</p>`, comments, "2031-03-04", "Ada Penrose"},
		{"in a block called social-meta", "", `<p class="social-meta">By Ada Penrose · Published 4 March 2031</p>`, "", "", ""},
		{"that could be two", "", `<span class="pubdate">03/04/2031</span>`, "", "", ""},
		{"in what WordPress calls the whole post", "", `<div class="post-7 status-publish hentry"><div class="byline">By Ada Penrose, 4 March 2031</div>`, "</div>", "2031-03-04", "Ada Penrose"},
		{"in a block that only looks so", "", `<div class="article-info"><p class="byline">By Ada Penrose, 4 March 2031</p>`, "</div>", "2031-03-04", "Ada Penrose"},
		{"in capitals", "", `<div class="ArticleByline">By Ada Penrose, 4 March 2031</div>`, "", "2031-03-04", "Ada Penrose"},
		{"of a change, in a line of its own", "", `<div class="post-meta">Updated <span class="timestamp">26 March 2031</span></div>`, "", "", ""},
		{"a word inside another", "", `<p class="republished-note">The wall was built on 4 March 2031</p>`, "", "", ""},
		{"has-comments is no comment", "", `<div class="has-comments"><time datetime="2031-03-04T08:00:00Z">x</time></div>`, "", "2031-03-04T08:00:00Z", ""},
		{"a count of comments", "", `<div class="comments-count"><time datetime="2031-03-04T08:00:00Z">x</time></div>`, "", "2031-03-04T08:00:00Z", ""},
	} {
		p, err := Extract([]byte("<html><head><title>Wall cracks</title>"+tt.head+"</head><body><article><h1>Wall cracks</h1>"+tt.top+"<p>"+leadText+"</p>"+restText+"</article>"+tt.end+"</body></html>"), "")
		if err != nil || p.Published.String() != tt.date || p.Byline != tt.byline {
			t.Errorf("%s: %q by %q, want %q by %q; %v", tt.name, p.Published, p.Byline, tt.date, tt.byline, err)
		}
	}
}

// The comments of readers are no text of a report, also of one so short that an extractor looks
// for more; a page that is all comments is read as it is.
func TestComments(t *testing.T) {
	const comment = `<section id="comments"><div class="comment"><p>Ben: I saw at least 50 people in the water, and more on the quay!</p></div></section>`
	for _, tt := range []struct{ name, page, want string }{
		{"a short report", `<main><h1>Wall cracks</h1><p>` + leadText + `</p></main>` + comment, "Wall cracks\n\n" + leadText},
		{"no report", comment, "Ben: I saw at least 50 people in the water, and more on the quay!"},
		{"without a tree", strings.Repeat("<div>", 600) + `<p>` + leadText + `</p>` + comment, leadText},
	} {
		p, err := Extract([]byte("<html><body>"+tt.page+"</body></html>"), "")
		if err != nil || p.Text != tt.want {
			t.Errorf("%s: %q, want %q; %v", tt.name, p.Text, tt.want, err)
		}
	}
}

// A lead in another container than the rest is kept; invitations, captions and teasers of
// other reports are not taken for one.
func TestLead(t *testing.T) {
	lead := "<p>" + leadText + "</p>"
	for _, tt := range []struct {
		name, between string
		want          bool
	}{
		{"in a block of its own", `<div class="teaser-copy"><div class="intro">` + lead + `</div></div><div class="ad"><p>Subscribe for $1 a week</p></div>`, true},
		{"in a section", `<section class="standfirst">` + lead + `</section>`, true},
		{"without a paragraph", `<div class="lede">` + leadText + `</div><figure><img><figcaption>The wall.</figcaption></figure>`, true},
		{"under the headline", `<div class="summary">` + lead + `</div><div class="byline">By Ada Penrose</div>`, true},
		{"an invitation", `<div class="newsletter-promo">` + lead + `</div>`, false},
		{"a caption", `<figure><div class="caption">` + lead + `</div></figure>`, false},
		{"furniture", `<aside>` + lead + `</aside>`, false},
		{"a teaser", `<div><h3><a href="/2">Another wall</a></h3>` + lead + `</div>`, false},
		{"a link", `<a href="/2"><div>` + lead + `</div></a>`, false},
		{"no sentence", `<div><p>` + strings.TrimSuffix(leadText, ".") + `</p></div>`, false},
	} {
		p, err := Extract([]byte("<html><head><title>Wall cracks</title></head><body><h1>Wall cracks</h1>"+tt.between+`<div class="article-body">`+restText+"</div></body></html>"), "")
		if err != nil || strings.Contains(p.Text, leadText) != tt.want || strings.Count(p.Text, leadText) > 1 || !strings.Contains(p.Text, "pumping") {
			t.Errorf("%s: %v\n%s", tt.name, err, p.Text)
		}
		if tt.want && strings.Index(p.Text, leadText) > strings.Index(p.Text, "pumping") {
			t.Errorf("%s: the lead is not first", tt.name)
		}
	}
}

// A live page has all its posts, each under its time, and is dated by the newest.
func TestLivePages(t *testing.T) {
	const ld = `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Wall live","datePublished":"2031-03-04T05:00:00Z","liveBlogUpdate":[
		{"@type":"BlogPosting","headline":"Toll rises","datePublished":"2031-03-05T09:00:00Z","articleBody":"The number of people killed rose to 21, the mayor said."},
		{"@type":"BlogPosting","headline":"First dead","datePublished":"2031-03-04T10:00:00Z","articleBody":"<p>At least 14 people were killed, the mayor said.</p>"}]}</script>`
	const posts = `<div class="post"><time datetime="2031-03-05T09:00:00Z">09:00 5 March</time><h2>Toll rises</h2><p>At least 21 people were killed when the wall broke, the mayor said.</p></div>
		<div class="post"><time datetime="2031-03-04T10:00:00Z">10:00 4 March</time><h2>First dead</h2><p>At least 14 people were killed when the wall broke, the mayor said.</p></div>`
	for _, tt := range []struct{ name, title, page string }{
		{"JSON-LD", "Wall live", ld + "<body><main><h1>Wall live</h1><div id=app></div></main>"},
		{"posts", "Wall live: the latest", "<body><main><h1>Wall live</h1>" + posts + "</main>"},
		{"both", "Wall", ld + "<body><main><h1>Wall live</h1>" + posts + "</main>"},
		{"posts in a list", "Live updates on the wall", "<body><main><h1>Wall</h1><ul>" + strings.NewReplacer("<div class=\"post\">", "<li class=\"update\"><article>", "</div>", "</article></li>").Replace(posts) + "</ul></main>"},
	} {
		p, err := Extract([]byte("<html><head><title>"+tt.title+"</title></head>"+tt.page+"</body></html>"), "")
		first, second := strings.Index(p.Text, "21"), strings.Index(p.Text, "14")
		if err != nil || first < 0 || second < first || p.Published.String() != "2031-03-05T09:00:00Z" || !strings.Contains(strings.Join(p.Notes, " "), "live page of 2 posts") {
			t.Errorf("%s: %v, %v, %q\n%s", tt.name, err, p.Published, p.Notes, p.Text)
		}
		if !strings.Contains(p.Text, "10:00 4 March") && !strings.Contains(p.Text, "2031-03-04T10:00:00Z") {
			t.Errorf("%s: no time of a post\n%s", tt.name, p.Text)
		}
	}
	// Pages with times that are not live, whatever their title says of life.
	body, teasers := "<article><h1>Where they live now</h1><p>"+leadText+"</p>"+restText+"</article>", "<div>"+strings.ReplaceAll(posts, "post", "card")+"</div>"
	stated := `<meta property="article:published_time" content="2031-03-01T05:06:07Z">`
	for name, page := range map[string]string{"a long report": body + teasers, "one shorter than its teasers": strings.Replace(body, restText, "", 1) + teasers} {
		p, _ := Extract([]byte("<html><head><title>Where they live now</title>"+stated+"</head><body>"+page+"</body></html>"), "")
		if p.Published.String() != "2031-03-01T05:06:07Z" || name == "a long report" && !strings.HasPrefix(p.Text, "Where they live now\n\n"+leadText+"\n\n“We are") {
			t.Errorf("%s: %v %q\n%s", name, p.Published, p.Notes, p.Text)
		}
	}
	// A page with times that is not live.
	p, _ := Extract([]byte("<html><head><title>Wall cracks</title></head><body><article><h1>Wall cracks</h1><p>"+leadText+"</p>"+restText+"</article><div>"+strings.ReplaceAll(posts, "post", "related")+"</div></body></html>"), "")
	if strings.Contains(strings.Join(p.Notes, " "), "live page") || !strings.HasPrefix(p.Text, "Wall cracks\n\n"+leadText) {
		t.Errorf("%q\n%s", p.Notes, p.Text)
	}
}

// A page that lists reports is told from one that is a report, with links to others below it.
func TestListsOfReports(t *testing.T) {
	card := func(n int) string {
		return fmt.Sprintf(`<div class="card"><a href="/%d"><h2>Report %d of the day</h2></a><p>In town %d, some %d people left their homes.</p><span>%d March 2031</span></div>`, n, n, n, n*100, n)
	}
	cards := card(1) + card(2) + card(3) + card(4) + card(5)
	for _, tt := range []struct {
		name, page string
		want       bool
	}{
		{"a section", "<h1>World</h1>" + cards, true},
		{"links in headings", "<h1>World</h1>" + strings.NewReplacer("<a href", "<h2><a href", "<h2>R", "R", "day</h2></a>", "day</a></h2>").Replace(cards), true},
		{"with a word of greeting", "<h1>World</h1><p>All the news of the day from the Oldwick Courier.</p>" + cards, true},
		{"three", "<h1>World</h1>" + card(1) + card(2) + card(3), false},
		{"a report above them", "<article><h1>Wall cracks</h1><p>" + leadText + "</p>" + restText + "</article>" + cards, false},
		{"a report with subheads", "<article><h1>Wall cracks</h1><h2>What we know</h2><p>" + leadText + "</p><h2>What next</h2>" + restText + "<h2>Who pays</h2><p>" + leadText + "</p><h2>More</h2>" + restText + "</article>", false},
	} {
		p, err := Extract([]byte("<html><head><title>Oldwick Courier</title></head><body>"+tt.page+"</body></html>"), "")
		if err != nil || p.Lists != tt.want {
			t.Errorf("%s: %v, %v\n%s", tt.name, p.Lists, err, p.Text)
		}
	}
	p, _ := Extract([]byte(`<html><head><meta property="og:type" content="article"></head><body><h1>Five walls to see</h1>`+cards+"</body></html>"), "")
	if p.Lists {
		t.Error("a page that says that it is a report")
	}
}

// What the page sets off as somebody's words is set off in the text, and the signature of
// an embedded post is as it is on the page.
func TestQuotations(t *testing.T) {
	const tweet = `<blockquote class="twitter-tweet"><p>The road below the wall is shut. Stay away.</p>&mdash; Oldwick Police (@OldwickPol) <a href="https://x.example/1">March 4, 2031</a></blockquote>`
	for _, c := range []struct{ name, in, want string }{
		{"a post", tweet, "> The road below the wall is shut. Stay away.\n\n> — Oldwick Police (@OldwickPol) March 4, 2031"},
		{"two paragraphs", `<blockquote><p>We heard a noise like thunder that night.</p><p>Then the water came up the stairs of the house.</p></blockquote>`, "> We heard a noise like thunder that night.\n\n> Then the water came up the stairs of the house."},
		{"one within another", `<blockquote><p>We heard a noise like thunder that night.</p><blockquote>Then the water came up the stairs of the house.</blockquote></blockquote>`, "> We heard a noise like thunder that night.\n\n> Then the water came up the stairs of the house."},
		{"most of the page", `<blockquote>` + restText + restText + `</blockquote>`, "\n\nThe board said that the wall"},
	} {
		p, err := Extract([]byte(`<html><head><title>Wall cracks</title></head><body><article><h1>Wall cracks</h1><p>`+leadText+`</p>`+c.in+restText+`</article></body></html>`), "")
		if err != nil || !strings.Contains(p.Text, "\n\n"+strings.TrimPrefix(c.want, "\n\n")) || strings.Count(p.Text, "\n> ") != strings.Count(c.want, "> ") {
			t.Errorf("%s: %v\n%s", c.name, err, p.Text)
		}
	}
}

// Tables of figures keep their rows, and lists their items.
func TestTablesAndLists(t *testing.T) {
	p, err := Extract([]byte(`<html><head><title>Wall cracks</title></head><body><article><h1>Wall cracks</h1><p>`+leadText+`</p><table><tr><th>Town</th><th>Killed</th></tr><tr><td>Oldwick</td><td>14</td></tr><tr><td>Nordby</td><td>3</td></tr></table><ul><li>40 houses are lost.</li><li>1,200 people are out.</li></ul>`+restText+`</article></body></html>`), "")
	for _, want := range []string{"Town Killed", "Oldwick 14", "Nordby 3", "40 houses are lost.", "1,200 people are out."} {
		if err != nil || !strings.Contains(p.Text, "\n\n"+want+"\n\n") {
			t.Errorf("%q is missing: %v\n%s", want, err, p.Text)
		}
	}
}
