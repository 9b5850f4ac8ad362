import { make, makeButton } from "../../../newsroom/editing/script/elements.browser.js";
import { uploadPicture } from "./picture-upload.browser.js";

/**
 * One picture on its way: it asks what is to be seen, is sent, and can be called off.
 * @typedef {object} PictureRow
 * @property {HTMLElement} element
 * @property {() => void} focus
 */

/**
 * @param {File} file
 * @param {object} doors
 * @param {Record<string, string>} doors.texts
 * @param {(run: () => Promise<void>) => Promise<void>} doors.inTurn runs uploads one after the other
 * @param {(media: { id: string, url: string }, alt: string) => void} doors.done
 * @param {() => void} doors.calledOff
 * @param {string} doors.alt what the page already says
 * @returns {PictureRow}
 */
export function makePictureRow(file, { texts, inTurn, done, calledOff, alt }) {
	const calling = new AbortController();
	const address = URL.createObjectURL(file);
	const said = make("p", { className: "fault", role: "alert" });
	const field = make("input", { type: "text", value: alt, maxLength: 1000, autocomplete: "off" });
	const label = make("label", {}, texts.pictureAlt ?? "", field);
	const bar = make("progress", { max: 1, hidden: true, ariaLabel: file.name });
	const send = makeButton(texts.upload ?? "", () => start(), "");
	const stop = makeButton(texts.no ?? "", () => {
		calling.abort();
		end();
		calledOff();
	});
	const picture = make("img", { src: address, alt: "", width: 96 });
	const buttons = make("p", { className: "buttons" }, send, " ", stop);
	const element = make(
		"li",
		{},
		picture,
		make("div", {}, make("strong", {}, file.name), label, said, bar, buttons),
	);
	field.addEventListener("keydown", (event) => {
		if (event.key !== "Enter") return;
		event.preventDefault();
		start();
	});

	function end() {
		URL.revokeObjectURL(address);
		element.remove();
	}

	function start() {
		const text = field.value.trim();
		said.textContent = text === "" ? (texts.altMissing ?? "") : "";
		if (text === "") return field.focus();
		send.disabled = true;
		bar.hidden = false;
		bar.removeAttribute("value");
		inTurn(async () => {
			if (calling.signal.aborted) return;
			const { media, text: refusal = "" } = await uploadPicture(file, text, {
				...{ texts, signal: calling.signal },
				progress: (share) => {
					bar.value = share;
				},
			});
			if (calling.signal.aborted) return;
			said.textContent = refusal;
			send.disabled = false;
			bar.hidden = true;
			if (!media) return;
			end();
			done(media, text);
		});
	}

	return { element, focus: () => field.focus() };
}
