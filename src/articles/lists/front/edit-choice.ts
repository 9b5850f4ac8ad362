import { toSlug } from "../../../platform/schema/slug.schema.ts";
import type { Words } from "../../../words/languages.ts";
import { type CurationInput, MAX_PINNED, MAX_SECTIONS } from "./curation.schema.ts";
import type { CurationAction } from "./curation-form.schema.ts";

/** The faults of a choice; each has words. */
export type FrontFault = keyof Words["frontPages"]["faults"];

type Edited = { choice: CurationInput } | { fault: FrontFault };

/** Returns a choice as a button changes it. An article that is chosen already moves to its new place. */
export function editChoice(choice: CurationInput, { act, list, slug }: CurationAction): Edited {
	const { lead, pinned, sections } = choice;
	const others = pinned.filter((one) => one !== slug);
	if (act === "lead") return { choice: { lead: slug, pinned: others, sections } };
	if (act === "pin") {
		if (others.length >= MAX_PINNED) return { fault: "fullRow" };
		return {
			choice: { ...(lead !== slug && lead && { lead }), pinned: [...others, slug], sections },
		};
	}
	if (act === "remove" && list === "lead") return { choice: { pinned, sections } };
	if (list === "pinned") return { choice: { ...choice, pinned: moved(pinned, act, slug) } };
	if (list === "sections") return { choice: { ...choice, sections: moved(sections, act, slug) } };
	return { choice };
}

/** Returns a choice with one more section, by the name of its topic. `names` are those that there are. */
export function addSection(choice: CurationInput, name: string, slugs: string[]): Edited {
	const slug = toSlug(name);
	if (!slugs.includes(slug)) return { fault: "topic" };
	if (choice.sections.includes(slug)) return { choice };
	if (choice.sections.length >= MAX_SECTIONS) return { fault: "fullSections" };
	return { choice: { ...choice, sections: [...choice.sections, slug] } };
}

function moved(slugs: string[], act: string, slug: string): string[] {
	const rest = slugs.filter((one) => one !== slug);
	if (act === "remove" || rest.length === slugs.length) return rest;
	const place = slugs.indexOf(slug) + (act === "up" ? -1 : 1);
	return rest.toSpliced(Math.max(0, place), 0, slug);
}
