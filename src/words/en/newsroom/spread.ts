import type { spread as german } from "../../de/newsroom/spread.ts";

export const spread = {
	title: "Share",
	language: "Language",
	closed: {
		draft: "The survey is still a draft: the link will not work until it is open.",
		scheduled: "The survey has not opened yet: until then the link only says when it will.",
		closed: "The survey is closed: nobody can answer it by the link any more.",
	},
	link: "Link to the survey",
	linkHelp: "For newsletters, social networks and messages.",
	open: "View the survey",
	qr: "QR code",
	qrHelp: "For print, notices and slides. Leave the white margin around it.",
	qrAlt: (address) => `QR code with the address ${address}`,
	download: "Download as SVG",
	copy: "Copy",
	copied: "Copied.",
	notCopied: "That did not work: the text is selected, copy it with the keyboard.",
	elsewhere: "On another website",
	elsewhereIntro: "Three ways. Each can be copied as it is.",
	previews: "How the element looks",
	previewsHelp: "Nothing can be sent here.",
	noPreviews: "It can be seen once the survey is open.",
	looks: {
		light: "On a light page",
		dark: "On a dark page",
		narrow: "On a phone",
	},
	around: "Here is the text of the page that embeds the survey.",
} satisfies typeof german;
