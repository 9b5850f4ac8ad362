import { article } from "../../article/article.examples.ts";
import type { Curation, CurationInput } from "./curation.schema.ts";

export const curationInput = {
	lead: article.slug,
	pinned: [],
	sections: ["wohnungswirtschaft"],
} satisfies CurationInput;

export const curation: Curation = { ...curationInput, revision: 17 };
