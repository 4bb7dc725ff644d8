import type { AwsRegion, AzureRegion } from './Region';
import type { LogStreamFilter, LogStreamPiiConfig } from './LogStreamFilter';

/** Whether a stream delivers events. */
export type LogStreamStatus = 'active' | 'paused' | 'suspended';

/** Settings of every stream. */
export interface LogStreamSettings {
  /** Name of the stream. */
  name?: string | undefined;
  /** Whether the stream has priority. */
  isPriority?: boolean | undefined;
  /** Categories to deliver. Default: all. */
  filters?: LogStreamFilter[] | undefined;
  /** Personal data to obscure. */
  pii_config?: LogStreamPiiConfig | undefined;
}

/** Fields of every stream. */
export interface LogStreamBase extends LogStreamSettings {
  /** Stream ID, `lst_…`. */
  id: string;
  /** Name of the stream. */
  name: string;
  /** Whether the stream delivers events. */
  status: LogStreamStatus;
}

/** A stream to Datadog. */
export interface DatadogLogStream extends LogStreamBase {
  /** The service. */
  type: 'datadog';
  /** Where events go. */
  sink: {
    /** `us`, `eu`, `us3` or `us5`. */
    datadogRegion: string;
    /** API key. */
    datadogApiKey: string;
  };
}

/** A stream to Amazon EventBridge. */
export interface EventBridgeLogStream extends LogStreamBase {
  /** The service. */
  type: 'eventbridge';
  /** Where events go. */
  sink: {
    /** 12 digits. */
    awsAccountId: string;
    /** Region, e.g. `us-east-1`. */
    awsRegion: AwsRegion;
    /** Name of the partner event source, assigned by Auth0. */
    awsPartnerEventSource: string;
  };
}

/** A stream to Azure Event Grid. */
export interface EventGridLogStream extends LogStreamBase {
  /** The service. */
  type: 'eventgrid';
  /** Where events go. */
  sink: {
    /** UUID of the subscription. */
    azureSubscriptionId: string;
    /** Resource group. */
    azureResourceGroup: string;
    /** Region, e.g. `westeurope`. */
    azureRegion: AzureRegion;
    /** Name of the partner topic, assigned by Auth0. */
    azurePartnerTopic: string;
  };
}

/** A header of the requests to a webhook. */
export interface LogStreamHttpHeader {
  /** Name of the header. */
  header: string;
  /** Its value. */
  value: string;
}

/** Format of the requests to a webhook. */
export type LogStreamHttpContentFormat = 'JSONLINES' | 'JSONARRAY' | 'JSONOBJECT';

/** A stream to a webhook. */
export interface HttpLogStream extends LogStreamBase {
  /** The service. */
  type: 'http';
  /** Where events go. */
  sink: {
    /** Format of the body. */
    httpContentFormat: LogStreamHttpContentFormat;
    /** `Content-Type` header, e.g. `application/json`. */
    httpContentType: string;
    /** `https:` URL. */
    httpEndpoint: string;
    /** `Authorization` header. */
    httpAuthorization: string;
    /** Further headers. */
    httpCustomHeaders?: LogStreamHttpHeader[] | undefined;
  };
}

/** A stream to Splunk. */
export interface SplunkLogStream extends LogStreamBase {
  /** The service. */
  type: 'splunk';
  /** Where events go. */
  sink: {
    /** Host of the event collector. */
    splunkDomain: string;
    /** Token of the event collector. */
    splunkToken: string;
    /** Port, in digits. */
    splunkPort: string;
    /** Whether to verify the TLS certificate. */
    splunkSecure: boolean;
  };
}

/** A stream to Sumo Logic. */
export interface SumoLogStream extends LogStreamBase {
  /** The service. */
  type: 'sumo';
  /** Where events go. */
  sink: {
    /** URL of the HTTP source. */
    sumoSourceAddress: string;
  };
}

/** A stream to Segment. */
export interface SegmentLogStream extends LogStreamBase {
  /** The service. */
  type: 'segment';
  /** Where events go. */
  sink: {
    /** Write key. */
    segmentWriteKey: string;
  };
}

/** A stream to Mixpanel. */
export interface MixpanelLogStream extends LogStreamBase {
  /** The service. */
  type: 'mixpanel';
  /** Where events go. */
  sink: {
    /** `us` or `eu`. */
    mixpanelRegion: string;
    /** Project ID, in digits. */
    mixpanelProjectId: string;
    /** Username of the service account. */
    mixpanelServiceAccountUsername: string;
    /** Password of the service account. */
    mixpanelServiceAccountPassword: string;
  };
}

/**
 * A stream that delivers log events to a service.
 *
 * @see https://auth0.com/docs/api/management/v2/log-streams/get-log-streams-by-id
 */
export type LogStream =
  | DatadogLogStream
  | EventBridgeLogStream
  | EventGridLogStream
  | HttpLogStream
  | SplunkLogStream
  | SumoLogStream
  | SegmentLogStream
  | MixpanelLogStream;
