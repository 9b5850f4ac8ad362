import type { editorPreview as german } from "../../de/newsroom/editor-preview.ts";

export const editorPreview: typeof german = {
	title: "Preview.",
	states: {
		draft: "This is how the article will appear; it is not public yet.",
		public: "This is how the article is public.",
		change: "This is how the article will look after the change; readers still see the old text.",
	},
	views: "Views",
	kinds: { page: "Page", card: "Card", feed: "Feed item" },
	back: "Back to writing",
	share: "Approval",
	lead: "As the first article of a list",
	list: "In lists",
	shared: "As a link in messengers and networks",
	reader: "In a feed reader",
	source: "Source of the item",
	cut: "The rest is left out here.",
};
