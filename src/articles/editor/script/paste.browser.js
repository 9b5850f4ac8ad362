import { insertText } from "../../../newsroom/editing/script/insert-text.browser.js";
import { isAddress, toLink } from "./markdown-format.browser.js";

const PASTE_TIMEOUT_MS = 8000;
/** HTML without any of these elements is not sent: Markdown could keep nothing of its form. */
const HAS_FORM = /<(?:h[1-6]|b|strong|i|em|a|ul|ol|li|table|blockquote|pre|code|hr|del|s|p|br)\b/i;
const IS_BLOCK = /\n\n|^(?:#{1,6} |[-*] |\d+\. |> |\|)/;

/**
 * Turns what is pasted into Markdown: text with headings and links by the server, pictures by an upload, an address
 * over selected words into a link.
 * @param {HTMLTextAreaElement} field
 * @param {{ texts: Record<string, string>, say: (text: string) => void, addPictures: (files: File[]) => void }} doors
 */
export function watchPaste(field, { texts, say, addPictures }) {
	let isPlain = false;
	let changes = 0;
	field.addEventListener("input", () => changes++);
	// Browsers differ in what they offer to Ctrl+Shift+V.
	for (const type of /** @type {const} */ (["keydown", "keyup"]))
		field.addEventListener(type, (event) => {
			isPlain = type === "keydown" && event.shiftKey && event.key.toLowerCase() === "v";
		});
	field.addEventListener("paste", async (event) => {
		const data = event.clipboardData;
		if (!data || isPlain) return;
		const [html, plain] = [data.getData("text/html"), data.getData("text/plain")];
		const pictures = [...data.files].filter(({ type }) => type.startsWith("image/"));
		const { value, selectionStart: start, selectionEnd: end } = field;
		if (pictures.length > 0 && plain.trim() === "") {
			event.preventDefault();
			addPictures(pictures);
		} else if (start < end && isAddress(plain.trim()) && !isAddress(value.slice(start, end))) {
			event.preventDefault();
			insertText(field, toLink({ value, start, end }, plain.trim()));
		} else if (HAS_FORM.test(html)) {
			event.preventDefault();
			const before = changes;
			const markdown = await toMarkdown(html);
			if (markdown === undefined) say(texts.pastedPlain ?? "");
			const isSame = changes === before;
			const at = isSame ? { start, end } : { start: field.selectionStart, end: field.selectionEnd };
			const text = markdown === undefined ? plain : withSpace(field.value, at, markdown);
			insertText(field, { ...at, text });
		}
	});
}

/**
 * Returns pasted HTML as Markdown; undefined if the server does not make it.
 * @param {string} html
 * @returns {Promise<string | undefined>}
 */
async function toMarkdown(html) {
	try {
		const response = await fetch("/newsroom/api/markdown", {
			method: "POST",
			headers: { Accept: "application/json", "Content-Type": "text/html; charset=utf-8" },
			body: html,
			redirect: "manual",
			signal: AbortSignal.timeout(PASTE_TIMEOUT_MS),
		});
		const { markdown } = response.status === 200 ? await response.json() : {};
		return typeof markdown === "string" ? markdown.trim() : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Puts empty lines around headings, lists and paragraphs, so that they do not join what stands there.
 * @param {string} value
 * @param {{ start: number, end: number }} at
 * @param {string} markdown
 */
function withSpace(value, { start, end }, markdown) {
	if (!IS_BLOCK.test(markdown)) return markdown;
	const before = start === 0 || value[start - 1] === "\n" ? "" : "\n\n";
	const after = end === value.length || value[end] === "\n" ? "" : "\n\n";
	return before + markdown + after;
}
