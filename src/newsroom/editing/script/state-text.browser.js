/**
 * @typedef {import("./save-queue.browser.js").SaveState} SaveState
 * @typedef {Record<string, string>} Texts
 *
 * `text` is said to everybody, `aside` is only shown: with each pause in typing it would be said once more.
 * @typedef {{ text: string, aside: string, tone: "" | "failed", way: "" | "signIn" | "compare" }} Line
 */

const SENTENCES = { 403: "forbidden", 404: "gone", 410: "gone", 413: "tooLong" };

/**
 * Returns what the state line says: only what the server has confirmed, or what failed.
 * @param {SaveState} state
 * @param {{ texts: Texts, before: string, hasCopy: boolean, zone: string, language: string }} shown `before` is
 *   what the line said when the page was loaded
 * @returns {Line}
 */
export function lineOf({ last, isUnsaved, isSaving }, shown) {
	const { texts, before } = shown;
	const say = (/** @type {string} */ name) => texts[name] ?? "";
	if (!last || last.kind === "saved") {
		const text = last?.answer?.state ?? before;
		const aside = !isUnsaved ? "" : isSaving ? say("saving") : say("unsaved");
		return { text, aside, tone: "", way: "" };
	}
	const kept = shown.hasCopy ? say("copyHere") : say("stayHere");
	const failed = (/** @type {string} */ text, /** @type {Line["way"]} */ way = "") =>
		/** @type {Line} */ ({ text: `${text} ${kept}`, aside: "", tone: "failed", way });
	if (last.kind === "lost") return failed(say(last.status === 0 ? "offline" : "unavailable"));
	if (last.kind === "signedOut") return failed(say("signedOut"), "signIn");
	if (last.kind === "conflict") return failed(conflictText(last, shown), "compare");
	if (last.kind === "invalid")
		return failed([say("invalid"), ...(last.errors ?? []).map(({ text }) => text)].join(" "));
	return failed(
		say(
			Object.entries(SENTENCES).find(([status]) => Number(status) === last.status)?.[1] ??
				"refused",
		),
	);
}

/**
 * @param {import("./save-request.browser.js").Outcome} outcome
 * @param {{ texts: Texts, zone: string, language: string }} shown
 */
function conflictText({ problem = {} }, { texts, zone, language }) {
	const { changed_by, changed_at } = problem;
	if (!changed_by || !changed_at) return texts.conflict ?? "";
	const time = new Intl.DateTimeFormat(language, {
		...{ day: "numeric", month: "numeric", hour: "2-digit", minute: "2-digit" },
		timeZone: zone,
	}).format(new Date(changed_at));
	return (texts.conflictBy ?? "").replace("{name}", changed_by).replace("{time}", time);
}
