import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { toLocalDay } from "../../platform/ui/local-time.ts";

/** Returns the name of a file that is exported today; the day says how old the file is. */
export function exportName({ timeZone }: Site, slug: string, ending: string): string {
	return `${slug}-${toLocalDay(timeZone, new Date())}.${ending}`;
}
