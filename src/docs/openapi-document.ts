/** A JSON Schema 2020-12, with the keywords that this contract uses. */
export interface Schema {
	$ref?: string;
	type?: "string" | "number" | "integer" | "boolean" | "object" | "array" | "null";
	description?: string;
	properties?: Record<string, Schema>;
	required?: string[];
	additionalProperties?: boolean | Schema;
	propertyNames?: Schema;
	minProperties?: number;
	maxProperties?: number;
	items?: Schema;
	minItems?: number;
	maxItems?: number;
	anyOf?: Schema[];
	oneOf?: Schema[];
	not?: Schema;
	enum?: unknown[];
	const?: unknown;
	format?: string;
	pattern?: string;
	minLength?: number;
	maxLength?: number;
	minimum?: number;
	maximum?: number;
	default?: unknown;
	examples?: unknown[];
	discriminator?: { propertyName: string; mapping: Record<string, string> };
	/** Rules that the service checks and JSON Schema cannot express. */
	"x-rules"?: string[];
}

export interface Parameter {
	name: string;
	in: "path" | "query" | "header";
	required: boolean;
	description: string;
	schema: Schema;
	example?: unknown;
}

export interface Media {
	schema?: Schema;
	example?: unknown;
}
type Content = Record<string, Media>;

export interface Header {
	description: string;
	required?: boolean;
	schema: Schema;
}

export interface ResponseObject {
	description: string;
	headers?: Record<string, Header | { $ref: string }>;
	content?: Content;
}

export interface RequestBody {
	description: string;
	required: boolean;
	content: Content;
	/** The maximum length of the body. */
	"x-max-bytes"?: number;
}

export type Method = "get" | "put" | "patch" | "post" | "delete";

/** An operation (OpenAPI 3.1.1 §4.8.10), as far as this contract uses it. */
export interface OperationObject {
	operationId: string;
	summary: string;
	description: string;
	tags: string[];
	security: Record<string, string[]>[];
	parameters: Parameter[];
	requestBody?: RequestBody;
	responses: Record<string, ResponseObject | { $ref: string }>;
}

export interface OpenApiDocument {
	openapi: string;
	info: Record<string, unknown>;
	servers: { url: string }[];
	tags: { name: string; description: string }[];
	paths: Record<string, Partial<Record<Method, OperationObject>>>;
	webhooks: Record<string, { post: OperationObject }>;
	components: {
		schemas: Record<string, Schema>;
		responses: Record<string, ResponseObject>;
		headers: Record<string, Header>;
		securitySchemes: Record<string, Record<string, string>>;
	};
}
