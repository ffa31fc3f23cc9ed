package file

import (
	"strings"
	"testing"
)

const mailHead = "From: \"The Oldwick Courier\" <news@courier.example>\r\nTo: readers@courier.example\r\nDate: Tue, 4 Mar 2031 05:06:07 +0100 (CET)\r\nMIME-Version: 1.0\r\nArchived-At: <https://courier.example/news/7?utm_source=mail>\r\n"

func TestReadMail(t *testing.T) {
	for _, tt := range []struct{ name, mail, text, notes string }{
		{"plain", mailHead + "Subject: Ferry sinks\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe ferry sank off Nørrehavn.\r\n\r\nNobody was hurt.\r\n",
			"Ferry sinks\n\nThe ferry sank off Nørrehavn.\n\nNobody was hurt.", ""},
		{"quoted-printable in Latin-1", mailHead + "Subject: =?iso-8859-1?Q?Ferry_sinks_off_N=F8rrehavn?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ferry sank off N=F8rre=\r\nhavn.\r\n",
			"Ferry sinks off Nørrehavn\n\nThe ferry sank off Nørrehavn.", ""},
		{"the plain part of two, base64, an attachment", mailHead + "Subject: Ferry sinks\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n--A\r\nContent-Type: multipart/alternative; boundary=B\r\n\r\n" +
			"--B\r\nContent-Type: text/html\r\n\r\n<p>HTML</p>\r\n--B\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIGZlcnJ5\r\nIHNhbmsu\r\n--B--\r\n" +
			"--A\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=x.pdf\r\n\r\n%PDF\r\n--A--\r\n",
			"Ferry sinks\n\nThe ferry sank.", "1 attachments were left out."},
		{"HTML only", mailHead + "Subject: Ferry sinks\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><h1>Ferry sinks</h1><p>The ferry sank off Oldwick.</p></body></html>",
			"Ferry sinks\n\nThe ferry sank off Oldwick.", ""},
		{"first line of an mbox", "From news@courier.example Tue Mar  4 05:06:07 2031\r\n" + mailHead + "Subject: Ferry sinks\r\n\r\nThe ferry sank.\r\n",
			"Ferry sinks\n\nThe ferry sank.", ""},
		{"text that opens with its subject", mailHead + "Subject: Ferry sinks\r\n\r\nFerry sinks\r\n\r\nThe ferry sank.\r\n",
			"Ferry sinks\n\nThe ferry sank.", ""},
		{"broken off", mailHead + "Subject: Ferry sinks\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n--A\r\nContent-Type: text/plain\r\n\r\nThe ferry sank.",
			"Ferry sinks\n\nThe ferry sank.", "breaks off"},
		{"nested without end", mailHead + "Subject: Ferry sinks\r\n" + strings.Repeat("Content-Type: message/rfc822\r\n\r\n", 1) + strings.Repeat("Content-Type: message/rfc822\r\n\r\n", 5) + "Content-Type: text/plain\r\n\r\nThe ferry sank.",
			"Ferry sinks\n\nThe ferry sank.", ""},
	} {
		r := readOne(t, "a.eml", tt.mail)
		if r.Text != tt.text {
			t.Errorf("%s: text %q, want %q", tt.name, r.Text, tt.text)
		}
		if notes := strings.Join(r.Notes, " "); tt.notes == "" && notes != "" || !strings.Contains(notes, tt.notes) {
			t.Errorf("%s: notes %q, want %q", tt.name, notes, tt.notes)
		}
		if !strings.HasPrefix(r.Title, "Ferry sinks") || r.Outlet != "The Oldwick Courier" || r.Published.String() != "2031-03-04T05:06:07+01:00" || r.URL != "https://courier.example/news/7" {
			t.Errorf("%s: headers %+v", tt.name, r)
		}
	}
	// Without an extension a mail is known by its headers.
	r := readOne(t, "mail", "Received: by x\r\nMessage-ID: <1@x>\r\nFrom: news@courier.example\r\nDate: soon\r\n\r\nThe ferry sank.\r\n")
	if r.Text != "The ferry sank." || r.Outlet != "courier.example" || r.Published.Known() || len(r.Notes) != 1 {
		t.Errorf("sniffed: %+v", r)
	}
}

// A mail's report is the text that has what is told, of whom it is from at first: of a mail
// that was forwarded, the first sender's. Other people's words are not read.
func TestLetters(t *testing.T) {
	const top = "From: Ben Oyelaran <ben@home.example>\r\nDate: Wed, 5 Mar 2031 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
	const news = "The ferry from Oldwick sank on Monday, and all 40 people on it were saved.\r\n\r\nNobody was hurt, its owners said.\r\n"
	const newsText = "The ferry from Oldwick sank on Monday, and all 40 people on it were saved.\n\nNobody was hurt, its owners said."
	const courier = "Oldwick Courier|Ferry sinks|2031-03-04T05:06:00Z|"
	plain := func(subject, text string) string {
		return top + "Subject: " + subject + "\r\nContent-Type: text/plain\r\n\r\n" + text
	}
	two := func(subject, text, html string) string {
		return top + "Subject: " + subject + "\r\nContent-Type: multipart/alternative; boundary=A\r\n\r\n--A\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--A\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html + "\r\n--A--\r\n"
	}
	marked := "<html><body><div style=\"display: none\">A preview of <b>900</b> words<div>x</div></div><img style='display:none'><table><tr><td><h2>Ferry sinks</h2><p>" + strings.ReplaceAll(strings.TrimSpace(news), "\r\n\r\n", "</p><p>") + "</p></td></tr></table></body></html>"
	const mine = "Ben Oyelaran|Ferry sinks|2031-03-05T09:00:00Z|"
	for _, tt := range []struct{ name, mail, want, skipped string }{
		// Which part has the text.
		{"a stub of plain text", two("Ferry sinks", "View this mail in your browser.", marked), mine + "Ferry sinks\n\n" + newsText, ""},
		{"a long stub, of links", two("Ferry sinks", "To read this letter online: https://courier.example/letters/2031/03/04?reader=90210\r\n\r\nYou have it because you asked for it. To end it: https://courier.example/stop\r\nOldwick Courier, 4 Quay Road\r\n", marked), mine + "Ferry sinks\n\n" + newsText, ""},
		{"an empty plain text", two("Ferry sinks", " \r\n", marked), mine + "Ferry sinks\n\n" + newsText, ""},
		{"two texts of one length", two("Ferry sinks", news, marked), mine + "Ferry sinks\n\n" + newsText, ""},
		{"a stub of HTML", two("Ferry sinks", news, "<p>See the text.</p>"), mine + "Ferry sinks\n\n" + newsText, ""},
		{"HTML alone, with a preview", top + "Subject: Ferry sinks\r\nContent-Type: text/html\r\n\r\n" + marked, mine + "Ferry sinks\n\n" + newsText, ""},
		// Forwarded, as programs write it.
		{"Gmail", plain("Fwd: Ferry sinks", "Look at this!\r\n\r\n---------- Forwarded message ---------\r\nFrom: Oldwick Courier <news@courier.example>\r\nDate: Tue, Mar 4, 2031 at 5:06 AM\r\nSubject: Ferry sinks\r\nTo: <ben@home.example>\r\n\r\n\r\n"+news), courier + newsText, "Look at this"},
		{"Apple", plain("Fwd: Ferry sinks", "Begin forwarded message:\r\n\r\n> From: Oldwick Courier <news@courier.example>\r\n> Date: 4 March 2031 at 05:06:00 GMT\r\n> To: ben@home.example\r\n> Subject: Ferry sinks\r\n> \r\n> "+strings.ReplaceAll(strings.TrimSpace(news), "\r\n", "\r\n> ")), courier + newsText, "Begin"},
		{"Outlook", plain("FW: Ferry sinks", "-----Original Message-----\r\nFrom: Oldwick Courier [mailto:news@courier.example]\r\nSent: Tuesday, March 4, 2031 5:06 AM\r\nTo: Ben\r\nSubject: Ferry sinks\r\n\r\n"+news), courier + newsText, "-----Original"},
		{"Outlook, without a mark", plain("FW: Ferry sinks", "FYI\r\n\r\n________________________________\r\nFrom: Oldwick Courier <news@courier.example>\r\nSent: Tuesday, March 4, 2031 5:06 AM\r\nSubject: Ferry sinks\r\n\r\n"+news), courier + newsText, "FYI"},
		{"Thunderbird", plain("Fwd: Ferry sinks", "-------- Forwarded Message --------\r\nSubject: Ferry sinks\r\nDate: Tue, 4 Mar 2031 05:06:00 +0000\r\nFrom: Oldwick Courier <news@courier.example>\r\nTo: ben@home.example\r\n\r\n"+news), courier + newsText, "-------- Forw"},
		{"twice", plain("Fwd: Fwd: Ferry sinks", "See below.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Cleo Marsh <cleo@home.example>\r\nDate: Wed, Mar 5, 2031 at 7:00 AM\r\nSubject: Fwd: Ferry sinks\r\n\r\nTrue?\r\n\r\n---------- Forwarded message ---------\r\nFrom: Oldwick Courier <news@courier.example>\r\nDate: Tue, Mar 4, 2031 at 5:06 AM\r\nSubject: Ferry sinks\r\n\r\n"+news), courier + newsText, "See below"},
		{"in HTML", top + "Subject: Fwd: Ferry sinks\r\nContent-Type: text/html\r\n\r\n<div>Look!</div><div class=gmail_quote><div>---------- Forwarded message ---------<br>From: <b>Oldwick Courier</b> &lt;news@courier.example&gt;<br>Date: Tue, Mar 4, 2031 at 5:06 AM<br>Subject: Ferry sinks<br>To: &lt;ben@home.example&gt;<br></div><br>" + marked + "</div>", courier + newsText, "Look!"},
		{"as a part", top + "Subject: Fwd: Ferry\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n--A\r\nContent-Type: text/plain\r\n\r\nLook!\r\n--A\r\nContent-Type: message/rfc822\r\n\r\nFrom: Oldwick Courier <news@courier.example>\r\nSubject: Ferry sinks\r\nDate: Tue, 4 Mar 2031 05:06:00 +0000\r\n\r\n" + news + "\r\n--A--\r\n", courier + newsText, "Look!"},
		{"as an attachment", top + "Subject: Fwd: Ferry\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n--A\r\nContent-Type: text/plain\r\n\r\nLook!\r\n--A\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename=a.eml\r\n\r\nFrom: Oldwick Courier <news@courier.example>\r\nSubject: Ferry sinks\r\nDate: Tue, 4 Mar 2031 05:06:00 +0000\r\n\r\n" + news + "\r\n--A--\r\n", courier + newsText, "Look!"},
		{"without a date", plain("Fwd: Ferry sinks", "---------- Forwarded message ---------\r\nFrom: Oldwick Courier <news@courier.example>\r\nSubject: Ferry sinks\r\n\r\n"+news), "Oldwick Courier|Ferry sinks||" + newsText, "-----"},
		// Answers.
		{"above what it answers", plain("Re: Ferry sinks", news+"\r\nOn Tue, 4 Mar 2031 at 05:06, Cleo Marsh <cleo@home.example> wrote:\r\n> I heard that 90 people drowned.\r\n> Is it so?\r\n"), mine + newsText, "On Tue"},
		{"between what it answers", plain("Re: Ferry sinks", "> I heard that 90 people drowned.\r\nThe ferry from Oldwick sank on Monday, and all 40 people on it were saved.\r\n> Was anybody hurt?\r\nNobody was hurt, its owners said.\r\n"), mine + newsText, "I heard"},
		{"above an original message", plain("RE: Ferry sinks", news+"\r\n-----Original Message-----\r\nFrom: Cleo Marsh <cleo@home.example>\r\nSent: Tuesday, March 4, 2031 5:06 AM\r\nSubject: Ferry sinks\r\n\r\nI heard that 90 people drowned.\r\n"), mine + newsText, "-----Original"},
		{"in HTML, above", top + "Subject: Re: Ferry sinks\r\nContent-Type: text/html\r\n\r\n<p>" + strings.ReplaceAll(strings.TrimSpace(news), "\r\n\r\n", "</p><p>") + "</p><blockquote type=cite><p>I heard that 90 people drowned.</p></blockquote>", mine + newsText, "I heard"},
		{"in HTML, above a blockquote of no type", top + "Subject: Re: Ferry sinks\r\nContent-Type: text/html\r\n\r\n<p>" + strings.ReplaceAll(strings.TrimSpace(news), "\r\n\r\n", "</p><p>") + "</p><p>On Tue, 4 Mar 2031 at 05:06, Cleo Marsh wrote:</p><blockquote><p>I heard that 90 people drowned.</p><blockquote>Is it so?</blockquote></blockquote>", mine + newsText, "On Tue"},
		{"in HTML, a class", top + "Subject: Re: Ferry sinks\r\nContent-Type: text/html\r\n\r\n<p>" + strings.ReplaceAll(strings.TrimSpace(news), "\r\n\r\n", "</p><p>") + "</p><blockquote class=\"x gmail_quote\"><p>I heard that 90 people drowned.</p></blockquote>", mine + newsText, "I heard"},
		{"a blockquote that is a quotation", top + "Subject: Ferry sinks\r\nContent-Type: text/html\r\n\r\n<p>The harbour master said on 4 March:</p><blockquote><p>Nobody was hurt.</p></blockquote><p>Boats came at 05:06.</p><blockquote style='display:none'>hidden</blockquote><p>All were saved.</p>", mine + "The harbour master said on 4 March:\n\n> Nobody was hurt.\n\nBoats came at 05:06.\n\nAll were saved.", ""},
		{"a signature", plain("Ferry sinks", news+"\r\n-- \r\nBen Oyelaran, 12 High Street\r\n"), mine + newsText, ""},
		{"all quoted", plain("Ferry sinks", "> "+strings.ReplaceAll(strings.TrimSpace(news), "\r\n", "\r\n> ")), mine + newsText, ""},
		// What only looks so.
		{"lines like a head", plain("Ferry sinks", news+"\r\nFrom: the harbour\r\nTo: the open sea\r\nWe sailed.\r\n"), mine + newsText + "\n\nFrom: the harbour\nTo: the open sea\n\nWe sailed.", ""},
	} {
		r := readOne(t, "a.eml", tt.mail)
		skipped, kept, at := "", "", 0
		for _, s := range r.Skip {
			skipped += r.Text[s.Start:s.End]
			kept += r.Text[at:s.Start]
			at = s.End
		}
		kept = strings.Join(strings.FieldsFunc(kept+r.Text[at:], func(r rune) bool { return r == '\n' }), "\n\n")
		want := strings.Join(strings.FieldsFunc(tt.want, func(r rune) bool { return r == '\n' }), "\n\n")
		kept = strings.TrimPrefix(kept, "Ferry sinks\n\n")
		got := strings.Join([]string{r.Outlet, r.Title, r.Published.String(), kept}, "|")
		if want = strings.Replace(want, "|Ferry sinks\n\n", "|", 1); got != want {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, want)
		}
		if tt.skipped == "" && skipped != "" || !strings.HasPrefix(skipped, tt.skipped) {
			t.Errorf("%s: %q is left out", tt.name, skipped)
		}
	}
}

// A page that a browser saved as a mail is the page.
func TestSavedPage(t *testing.T) {
	r := readOne(t, "a.mhtml", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/1\r\nSubject: x\r\nDate: Tue, 4 Mar 2031 05:06:07 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=A\r\n\r\n--A\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><head><title>Ferry sinks</title></head><body><p>The ferry sank off Oldwick.</p></body></html>\r\n--A--\r\n")
	if r.URL != "https://courier.example/1" || r.Title != "Ferry sinks" || r.Outlet != "courier.example" || r.Published.Known() || r.Text != "Ferry sinks\n\nThe ferry sank off Oldwick." {
		t.Errorf("%+v", r)
	}
}
