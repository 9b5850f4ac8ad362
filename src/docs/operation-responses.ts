import type {
	Operation,
	OperationResponse,
	ResponseHeaderName,
} from "../platform/http/operation.ts";
import { policies } from "../platform/http/route-policy.ts";
import { componentName } from "./components.ts";
import type { Media, ResponseObject } from "./openapi-document.ts";
import { reference } from "./reference.ts";
import type { Route } from "./route-table.ts";

type ResponseObjects = Record<string, ResponseObject | { $ref: string }>;

const problemContent = {
	"application/problem+json": { schema: reference("schemas", "Problem") },
};
const withHeaders = (names: readonly ResponseHeaderName[]) => ({
	headers: Object.fromEntries(names.map((name) => [name, reference("headers", name)])),
});

/** Responses that are the same for every operation. */
export const commonResponses: Record<string, ResponseObject> = {
	NotModified: {
		description: "It has not changed: what was kept is still true.",
		...withHeaders(["Cache-Control", "ETag", "Last-Modified", "Link"]),
	},
	Moved: {
		description: "It has another address, or another spelling of it, without capitals for example.",
		...withHeaders(["Cache-Control", "Location"]),
	},
	Renamed: {
		description: "A former address of the article: it has another one.",
		...withHeaders(["Cache-Control", "Location"]),
	},
	InvalidQuery: problemResponse("A parameter is unknown or not valid; `errors` names each."),
	InvalidQueryOrJson: problemResponse(
		"A parameter is unknown, which `errors` names, or the body is no JSON.",
	),
	InvalidJson: problemResponse("The body is no JSON."),
	NotAllowed: problemResponse("The newsroom asks for a token that it knows.", "WWW-Authenticate"),
	NotPermitted: problemResponse("The role of the key does not have the permission."),
	NotPermittedOrForged: problemResponse(
		"The role of the key does not have the permission. Or a page of another site sent it: Origin and Sec-Fetch-Site tell.",
	),
	NotFound: problemResponse("There is nothing at this address."),
	TooLarge: problemResponse("The body has too many bytes."),
	WrongType: problemResponse("The body is of a media type that is not taken here."),
	WrongPatchType: problemResponse("The body is no JSON Merge Patch.", "Accept-Patch"),
	InvalidBody: problemResponse("Some fields are not valid; `errors` points to each (RFC 6901)."),
	Refused: {
		description: "Nothing is refused here; a cache or a firewall in front of the service may.",
	},
	Unavailable: problemResponse("A part of the service does not answer. Try again.", "Retry-After"),
};

/** Says whether caches may store the responses of a route, so that requests for it can be conditional. */
export function isCached({ method, policy }: Route): boolean {
	const { cacheControl } = policies[policy ?? "newsroom"];
	return method === "get" && cacheControl.startsWith("public");
}

/** Returns every response of an operation, by status. */
export function toResponseObjects(route: Route, operation: Operation): ResponseObjects {
	const own = Object.entries(operation.responses).map(([status, response]) => [
		status,
		toResponseObject(response, isCached(route)),
	]);
	const problems = Object.entries(operation.problems ?? {}).map(([status, description]) => [
		status,
		toProblemResponse(status, description),
	]);
	const responses = { ...usualResponses(route), ...Object.fromEntries([...own, ...problems]) };
	const isRefused = Object.keys(responses).some((status) => status.startsWith("4"));
	return { ...responses, ...(!isRefused && { "4XX": reference("responses", "Refused") }) };
}

/** Returns the responses that come with a route's policy and validators. */
function usualResponses(route: Route): ResponseObjects {
	const takes = (place: string) => route.validated.some(({ from }) => from === place);
	const hasBody = takes("json") || takes("form");
	const isGuarded = route.permission !== undefined;
	const usual: [string, string, boolean][] = [
		["301", "Moved", (takes("path") && isCached(route)) || route.key === "GET /api/articles"],
		["301", "Renamed", isOfArticle(route) && route.method === "get"],
		["304", "NotModified", isCached(route)],
		["400", "InvalidJson", hasBody],
		["400", "InvalidQuery", takes("query")],
		["400", "InvalidQueryOrJson", takes("query") && hasBody],
		["401", "NotAllowed", isGuarded],
		["403", "NotPermitted", isGuarded && route.method === "get"],
		["403", "NotPermittedOrForged", isGuarded && route.method !== "get"],
		["404", "NotFound", takes("path")],
		["413", "TooLarge", hasBody],
		["415", route.method === "patch" ? "WrongPatchType" : "WrongType", hasBody],
		["422", "InvalidBody", hasBody],
		["503", "Unavailable", true],
	];
	const present = usual.filter(([, , isThere]) => isThere);
	return Object.fromEntries(
		present.map(([status, name]) => [status, reference("responses", name)]),
	);
}

/** True for what the newsroom asks and changes at the address of one article. */
function isOfArticle({ path }: Route): boolean {
	return path.startsWith("/newsroom/api/articles/:slug");
}

function toResponseObject(response: OperationResponse, isStored: boolean): ResponseObject {
	const conditional: ResponseHeaderName[] = isStored ? ["ETag"] : [];
	const names = new Set<ResponseHeaderName>([
		"Cache-Control",
		...conditional,
		...(response.headers ?? []),
	]);
	const content = contentOf(response);
	return {
		description: response.description,
		...withHeaders([...names]),
		...(content && { content }),
	};
}

function contentOf({ json, types, example }: OperationResponse): Record<string, Media> | undefined {
	const media: Media = {
		...(json && { schema: reference("schemas", componentName("output", json)) }),
		...(example !== undefined && { example }),
	};
	const names = json ? ["application/json"] : types;
	return names && Object.fromEntries(names.map((name) => [name, media]));
}

// Responses with these statuses say when to try again.
const RETRIED = ["429", "503"];

function toProblemResponse(status: string, description: string): ResponseObject {
	return RETRIED.includes(status)
		? problemResponse(description, "Retry-After")
		: problemResponse(description);
}

function problemResponse(description: string, ...further: ResponseHeaderName[]): ResponseObject {
	return { description, ...withHeaders(["Cache-Control", ...further]), content: problemContent };
}
