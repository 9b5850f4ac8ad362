/** As Word writes it. */
export const pastedHtml =
	"<h1>Am Hafen</h1><p class=MsoNormal>Am <b>Kai</b> entstehen 120&nbsp;Wohnungen.<o:p></o:p></p>";

export const pastedMarkdownExample = {
	markdown: "## Am Hafen\n\nAm **Kai** entstehen 120\u00a0Wohnungen.",
	dropped_pictures: 0,
};
