{{- define "storyfold.name" -}}
{{- if contains "storyfold" .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-storyfold" .Release.Name | trunc 40 | trimSuffix "-" }}{{ end -}}
{{- end }}

{{- define "storyfold.selector" -}}
app.kubernetes.io/name: storyfold
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "storyfold.labels" -}}
{{ include "storyfold.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "storyfold.image" -}}
{{- with .Values.image -}}
{{- if eq .tag "latest" }}{{ fail "image.tag: `latest` would change the version at any restart; name one, or give image.digest" }}{{ end -}}
{{- if .digest }}{{ .repository }}@{{ .digest }}{{ else }}{{ .repository }}:{{ .tag | default $.Chart.AppVersion }}{{ end -}}
{{- end -}}
{{- end }}

{{/* A memory quantity in MiB, rounded down. Argument: list of the value's name and the quantity. */}}
{{- define "storyfold.mebibytes" -}}
{{- $name := index . 0 }}{{ $text := index . 1 | toString -}}
{{- $number := regexFind "^[0-9]+(\\.[0-9]+)?" $text }}{{ $unit := trimPrefix $number $text -}}
{{- if not $number }}{{ fail (printf "%s: %q is no memory quantity, such as 512Mi or 2Gi" $name $text) }}{{ end -}}
{{- $bytes := dict "" 1 "k" 1e3 "M" 1e6 "G" 1e9 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 -}}
{{- if not (hasKey $bytes $unit) }}{{ fail (printf "%s: %q is no memory quantity, such as 512Mi or 2Gi" $name $text) }}{{ end -}}
{{- floor (divf (mulf (float64 $number) (get $bytes $unit)) 1048576) | int -}}
{{- end }}

{{/* -Xmx in MiB of a part. Argument: dict root, name, part (its values). */}}
{{- define "storyfold.heap" -}}
{{- $limit := include "storyfold.mebibytes" (list (printf "%s.resources.limits.memory" .name) (dig "limits" "memory" "" .part.resources)) | int -}}
{{- $rocks := 0 -}}
{{- if hasKey .part "rocksdbMemory" }}{{ $rocks = include "storyfold.mebibytes" (list (printf "%s.rocksdbMemory" .name) .part.rocksdbMemory) | int }}{{ end -}}
{{- $overhead := include "storyfold.mebibytes" (list "memoryOverhead" .root.Values.memoryOverhead) | int -}}
{{- $heap := sub $limit (add $rocks $overhead) | int -}}
{{- if .part.heap -}}
{{- $heap = include "storyfold.mebibytes" (list (printf "%s.heap" .name) .part.heap) | int -}}
{{- if gt (add $heap $rocks $overhead | int) $limit -}}
{{- fail (printf "%s: heap %dMi + RocksDB %dMi + memoryOverhead %dMi exceed resources.limits.memory %dMi: the kernel would kill the process. Raise the limit or lower heap or rocksdbMemory" .name $heap $rocks $overhead $limit) -}}
{{- end -}}
{{- end -}}
{{- if lt $heap 256 -}}
{{- fail (printf "%s: resources.limits.memory %dMi leave %dMi of heap after RocksDB %dMi and memoryOverhead %dMi; at least 256Mi are needed. Raise the limit" .name $limit $heap $rocks $overhead) -}}
{{- end -}}
{{- $heap -}}
{{- end }}

{{/* What values must agree on. */}}
{{- define "storyfold.check" -}}
{{- $v := .Values -}}
{{- if not $v.kafka.bootstrapServers }}{{ fail "kafka.bootstrapServers: name your brokers, such as --set kafka.bootstrapServers=kafka:9092" }}{{ end -}}
{{- if not $v.registry.url }}{{ fail "registry.url: name your schema registry, such as --set registry.url=http://registry:8081" }}{{ end -}}
{{- if and (hasPrefix "SASL" $v.kafka.securityProtocol) (not $v.kafka.sasl.secret) (not $v.strimzi.enabled) }}{{ fail (printf "kafka.sasl.secret: kafka.securityProtocol %s needs a Secret with username and password" $v.kafka.securityProtocol) }}{{ end -}}
{{- if and $v.strimzi.enabled (not $v.strimzi.cluster) }}{{ fail "strimzi.cluster: name the Kafka resource the topics and the user belong to" }}{{ end -}}
{{- if and $v.gateway.ingress.enabled (not $v.gateway.ingress.host) }}{{ fail "gateway.ingress.host: an Ingress needs a host name" }}{{ end -}}
{{- if le (int $v.terminationGracePeriodSeconds) (mul 2 $v.closeTimeoutSeconds | int) }}{{ fail (printf "terminationGracePeriodSeconds %d must be above twice closeTimeoutSeconds %d, or processes are killed while they close" (int $v.terminationGracePeriodSeconds) (int $v.closeTimeoutSeconds)) }}{{ end -}}
{{- if and $v.poller.enabled (not $v.poller.feeds) }}{{ fail "poller.feeds: name the feeds to ask for" }}{{ end -}}
{{- if eq $v.mode "single" -}}
{{- include "storyfold.checkReplicas" (list "single" $v.single "topics.deskPartitions" $v.topics.deskPartitions) -}}
{{- include "storyfold.checkReplicas" (list "single" $v.single "topics.incomingPartitions" $v.topics.incomingPartitions) -}}
{{- else -}}
{{- include "storyfold.checkReplicas" (list "intake" $v.intake "topics.incomingPartitions" $v.topics.incomingPartitions) -}}
{{- include "storyfold.checkReplicas" (list "desk" $v.desk "topics.deskPartitions" $v.topics.deskPartitions) -}}
{{- end -}}
{{- end }}

{{- define "storyfold.checkReplicas" -}}
{{- $name := index . 0 }}{{ $part := index . 1 -}}
{{- if gt (int $part.replicas) (int (index . 3)) }}{{ fail (printf "%s.replicas %d exceeds %s %d: the replicas above it would have no work" $name (int $part.replicas) (index . 2) (int (index . 3))) }}{{ end -}}
{{- if and (gt (int $part.standbyReplicas) 0) (ge (int $part.standbyReplicas) (int $part.replicas)) }}{{ fail (printf "%s.standbyReplicas %d must be below %s.replicas %d: a copy lies on another replica" $name (int $part.standbyReplicas) $name (int $part.replicas)) }}{{ end -}}
{{- end }}

{{/* The poller's list of feeds, as the program reads it. */}}
{{- define "storyfold.feeds" -}}
{{ toYaml (dict "interval" .Values.poller.interval "feeds" .Values.poller.feeds) }}
{{- end }}

{{/* The settings file. Secrets stand in it as references to mounted files. */}}
{{- define "storyfold.properties" -}}
{{- $v := .Values -}}
bootstrap.servers={{ $v.kafka.bootstrapServers }}
schema.registry.url={{ $v.registry.url }}
{{- with $v.topics.prefix }}
topics.prefix={{ . }}
{{- end }}
incoming.partitions={{ int $v.topics.incomingPartitions }}
desk.partitions={{ int $v.topics.deskPartitions }}
output.partitions={{ int $v.topics.outputPartitions }}
topics.replication.factor={{ int $v.topics.replicationFactor }}
{{- with $v.desks }}
desks={{ . }}
{{- end }}
close.timeout.ms={{ mul 1000 $v.closeTimeoutSeconds }}
kafka.security.protocol={{ $v.kafka.securityProtocol }}
{{- if $v.kafka.tls.caSecret }}
kafka.ssl.truststore.type=PEM
kafka.ssl.truststore.certificates=${dir:/etc/storyfold/kafka-ca:ca.crt}
{{- end }}
{{- if include "storyfold.clientSecret" . }}
kafka.ssl.keystore.type=PEM
kafka.ssl.keystore.certificate.chain=${dir:/etc/storyfold/kafka-client:{{ $v.kafka.tls.clientCert }}}
kafka.ssl.keystore.key=${dir:/etc/storyfold/kafka-client:{{ $v.kafka.tls.clientKey }}}
{{- end }}
{{- if include "storyfold.jaas" . }}
kafka.sasl.mechanism={{ $v.kafka.sasl.mechanism }}
kafka.sasl.jaas.config={{ include "storyfold.jaas" . }}
{{- end }}
{{- with $v.kafka.rack }}
kafka.client.rack={{ . }}
{{- end }}
{{- if $v.registry.secret }}
schema.registry.basic.auth.credentials.source=USER_INFO
schema.registry.basic.auth.user.info=${dir:/etc/storyfold/registry:username}:${dir:/etc/storyfold/registry:password}
{{- end }}
{{- if $v.registry.caSecret }}
schema.registry.ssl.truststore.type=PEM
schema.registry.ssl.truststore.location=/etc/storyfold/registry-ca/ca.crt
{{- end }}
{{- range $key, $value := $v.settings }}
{{ $key }}={{ $value }}
{{- end }}
{{- range $key, $from := $v.secretSettings }}
{{ $key }}=${dir:/etc/storyfold/settings/{{ $key }}:{{ $from.key }}}
{{- end }}
{{- end }}

{{/* The Secret of this client's certificate; with Strimzi's tls authentication the user operator makes it. */}}
{{- define "storyfold.clientSecret" -}}
{{- if .Values.kafka.tls.clientSecret }}{{ .Values.kafka.tls.clientSecret -}}
{{- else if and .Values.strimzi.enabled (eq .Values.strimzi.authentication "tls") }}{{ include "storyfold.name" . }}{{ end -}}
{{- end }}

{{/* The login of SASL. Strimzi's user operator writes the whole line into its Secret. */}}
{{- define "storyfold.jaas" -}}
{{- if hasPrefix "SASL" .Values.kafka.securityProtocol -}}
{{- if .Values.kafka.sasl.secret -}}
{{- $module := ternary "plain.PlainLoginModule" "scram.ScramLoginModule" (eq .Values.kafka.sasl.mechanism "PLAIN") -}}
org.apache.kafka.common.security.{{ $module }} required username="${dir:/etc/storyfold/kafka-sasl:username}" password="${dir:/etc/storyfold/kafka-sasl:password}";
{{- else -}}
${dir:/etc/storyfold/kafka-sasl:sasl.jaas.config}
{{- end -}}
{{- end -}}
{{- end }}

{{/* The Secrets to mount: a map of directory under /etc/storyfold to Secret. */}}
{{- define "storyfold.secrets" -}}
{{- $v := .Values }}{{ $found := dict -}}
{{- with $v.kafka.tls.caSecret }}{{ $_ := set $found "kafka-ca" . }}{{ end -}}
{{- with include "storyfold.clientSecret" . }}{{ $_ := set $found "kafka-client" . }}{{ end -}}
{{- if include "storyfold.jaas" . }}{{ $_ := set $found "kafka-sasl" ($v.kafka.sasl.secret | default (include "storyfold.name" .)) }}{{ end -}}
{{- with $v.registry.secret }}{{ $_ := set $found "registry" . }}{{ end -}}
{{- with $v.registry.caSecret }}{{ $_ := set $found "registry-ca" . }}{{ end -}}
{{- range $key, $from := $v.secretSettings }}{{ $_ := set $found (printf "settings/%s" $key) $from.secret }}{{ end -}}
{{- toYaml $found -}}
{{- end }}
