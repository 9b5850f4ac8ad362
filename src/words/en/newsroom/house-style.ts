import type { houseStyle as german } from "../../de/newsroom/house-style.ts";

export const houseStyle: typeof german = {
	rules: {
		title_length: () =>
			"The title is longer than 100 characters. Search engines and feed readers will show only its beginning.",
		title_exists: (slug) => `Another article already has this title: ${slug}`,
		summary_missing: () =>
			"There is no summary. Lists and feeds will show the beginning of the text.",
		image_alt: () => "The picture has no description for those who do not see it.",
		picture_alt: (file) => `A picture in the text has no description: ${file}`,
		link_text: (link) => `This link does not say where it leads: ${link}`,
		visible_mark: (excerpt) => `Formatting characters remain visible here: ${excerpt}`,
		accidental_list: (excerpt) =>
			`This becomes a list with a single item: ${excerpt} – If it is a sentence, put “\\” before the full stop after the number.`,
		quotes: (excerpt, wanted) =>
			wanted === ""
				? `A quotation mark stands alone here: ${excerpt}`
				: `Quotation marks, better like this: ${wanted}`,
		dash: (_, wanted) => `A dash in place of a hyphen, better like this: ${wanted}`,
		protected_space: (_, wanted) =>
			`A non-breaking space, so that the line does not break here: ${wanted}`,
		house_word: (word, wanted) => `The house writes “${wanted}”, not “${word}”.`,
	},
	times: (count) => `(${count} times)`,
};
