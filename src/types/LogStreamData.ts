import type {
  DatadogLogStream,
  EventBridgeLogStream,
  EventGridLogStream,
  HttpLogStream,
  LogStreamSettings,
  LogStreamStatus,
  MixpanelLogStream,
  SegmentLogStream,
  SplunkLogStream,
  SumoLogStream,
} from './LogStream';

/** Some fields of a type made optional. */
type WithOptional<T, Names extends keyof T> = Omit<T, Names> & { [Name in Names]?: T[Name] | undefined };

/** A webhook to deliver events to; only `httpEndpoint` is required. */
export type HttpLogStreamSinkData = WithOptional<
  HttpLogStream['sink'],
  'httpAuthorization' | 'httpContentFormat' | 'httpContentType'
>;

/** An Amazon EventBridge account to deliver events to. */
export type EventBridgeLogStreamSinkData = WithOptional<
  EventBridgeLogStream['sink'],
  'awsPartnerEventSource'
>;

/** An Azure Event Grid subscription to deliver events to. */
export type EventGridLogStreamSinkData = WithOptional<EventGridLogStream['sink'], 'azurePartnerTopic'>;

/** Fields of every new stream, and those of its service. */
export interface CreateLogStreamBase<Type, Sink> extends LogStreamSettings {
  /** The service. */
  type: Type;
  /** Where events go. */
  sink: Sink;
  /** ISO 8601 time of the first event to deliver. Default: now. */
  startFrom?: string | undefined;
}

/** A stream to create. */
export type CreateLogStreamData =
  | CreateLogStreamBase<'datadog', DatadogLogStream['sink']>
  | CreateLogStreamBase<'eventbridge', EventBridgeLogStreamSinkData>
  | CreateLogStreamBase<'eventgrid', EventGridLogStreamSinkData>
  | CreateLogStreamBase<'http', HttpLogStreamSinkData>
  | CreateLogStreamBase<'splunk', SplunkLogStream['sink']>
  | CreateLogStreamBase<'sumo', SumoLogStream['sink']>
  | CreateLogStreamBase<'segment', SegmentLogStream['sink']>
  | CreateLogStreamBase<'mixpanel', MixpanelLogStream['sink']>;

/** Changes to a stream; its service is fixed. */
export interface UpdateLogStreamData extends LogStreamSettings {
  /** Whether the stream delivers events. */
  status?: LogStreamStatus | undefined;
  /** Where events go; not changeable for `eventbridge` and `eventgrid`. */
  sink?:
    | HttpLogStreamSinkData
    | DatadogLogStream['sink']
    | SplunkLogStream['sink']
    | SumoLogStream['sink']
    | WithOptional<SegmentLogStream['sink'], 'segmentWriteKey'>
    | WithOptional<MixpanelLogStream['sink'], 'mixpanelServiceAccountPassword'>
    | undefined;
}
