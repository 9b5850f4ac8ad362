import { showPreview } from "../../../newsroom/editing/script/side-preview.browser.js";
import { surveyLanguages } from "./questions-in-form.browser.js";

/**
 * Shows the form beside the fields as readers will see it, in each language of the survey.
 * @param {import("../../../newsroom/editing/script/form-values.browser.js").Shown} shown
 * @returns {(address?: string) => void} shows what was saved, where it was before if nothing else is said
 */
export function previewLanguages({ texts, language }) {
	const side = document.getElementById("side");
	const names = new Intl.DisplayNames(language, { type: "language" });
	let [kinds, last] = ["", ""];
	/** @type {((address: string) => void) | undefined} */
	let show;
	return (address = last) => {
		last = address;
		if (!side || address === "") return;
		const languages = surveyLanguages();
		// The tabs are those of the languages that were saved.
		if (!show || kinds !== languages.join(" ")) {
			kinds = languages.join(" ");
			side.replaceChildren();
			show = showPreview(
				side,
				texts.preview ?? "",
				languages.map((tag) => ({
					label: names.of(tag) ?? tag,
					query: `?lang=${encodeURIComponent(tag)}`,
				})),
			);
		}
		show(address);
	};
}
