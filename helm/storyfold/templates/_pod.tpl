{{/* What all pods have in common. Argument: dict root, name, and heap in MiB. */}}
{{- define "storyfold.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
serviceAccountName: {{ include "storyfold.name" . }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.affinity }}
affinity: {{ toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "storyfold.containerSecurity" -}}
image: {{ include "storyfold.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end }}

{{- define "storyfold.mounts" -}}
- name: settings
  mountPath: /etc/storyfold/storyfold.properties
  subPath: storyfold.properties
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- range $directory, $secret := include "storyfold.secrets" . | fromYaml }}
- name: {{ printf "secret-%s" $directory | replace "/" "-" | replace "." "-" | lower | trunc 63 }}
  mountPath: /etc/storyfold/{{ $directory }}
  readOnly: true
{{- end }}
{{- end }}

{{/* Argument: list of the root and the name of the ConfigMap. */}}
{{- define "storyfold.volumes" -}}
{{- $root := index . 0 -}}
- name: settings
  configMap:
    name: {{ index . 1 }}
- name: tmp
  emptyDir:
    sizeLimit: 512Mi
{{- range $directory, $secret := include "storyfold.secrets" $root | fromYaml }}
- name: {{ printf "secret-%s" $directory | replace "/" "-" | replace "." "-" | lower | trunc 63 }}
  secret:
    secretName: {{ $secret }}
    defaultMode: 0440
{{- end }}
{{- end }}

{{/* The pod template of a part. Argument: dict root, name (of the part and its values), part (its values), runs (arguments of run), stateful. */}}
{{- define "storyfold.pod" -}}
{{- $root := .root }}{{ $v := $root.Values -}}
metadata:
  labels:
    {{- include "storyfold.labels" $root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
    {{- with $v.podLabels }}{{ toYaml . | nindent 4 }}{{ end }}
  annotations:
    # Pods restart when the settings change.
    storyfold.io/settings: {{ include "storyfold.properties" $root | sha256sum }}
    {{- if eq .name "poller" }}
    storyfold.io/feeds: {{ include "storyfold.feeds" $root | sha256sum }}
    {{- end }}
    {{- with $v.podAnnotations }}{{ toYaml . | nindent 4 }}{{ end }}
spec:
  {{- include "storyfold.podSecurity" $root | nindent 2 }}
  terminationGracePeriodSeconds: {{ int $v.terminationGracePeriodSeconds }}
  {{- if ne $v.spread.whenUnsatisfiable "none" }}
  topologySpreadConstraints:
    {{- range $key := list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
    - maxSkew: 1
      topologyKey: {{ $key }}
      whenUnsatisfiable: {{ $v.spread.whenUnsatisfiable }}
      labelSelector:
        matchLabels:
          {{- include "storyfold.selector" $root | nindent 10 }}
          app.kubernetes.io/component: {{ $.name }}
    {{- end }}
  {{- end }}
  containers:
    - name: storyfold
      {{- include "storyfold.containerSecurity" $root | nindent 6 }}
      args:
        - run
        {{- range .runs }}
        - {{ . }}
        {{- end }}
        - --config
        - /etc/storyfold/storyfold.properties
      env:
        # Topologies write references all over a large heap, which costs the default collector a fifth.
        - name: JDK_JAVA_OPTIONS
          value: "-Xms{{ include "storyfold.heap" . }}m -Xmx{{ include "storyfold.heap" . }}m {{ if .stateful }}-XX:+UseParallelGC {{ end }}-XX:+UseTransparentHugePages -XX:+ExitOnOutOfMemoryError"
        - name: STORYFOLD_LOG_FORMAT
          value: {{ $v.logs.format }}
        - name: STORYFOLD_LOG_LEVEL
          value: {{ $v.logs.level }}
        {{- if .stateful }}
        # Below the volume, whose top belongs to root: Kafka Streams wants to set the rights of its directory.
        - name: STORYFOLD_CFG_STATE_DIR
          value: /state/streams
        # The pod's name survives its restart: static membership.
        - name: STORYFOLD_CFG_INSTANCE_ID
          valueFrom:
            fieldRef:
              fieldPath: metadata.name
        - name: STORYFOLD_CFG_ROCKSDB_MEMORY_BYTES
          value: {{ mul 1048576 (include "storyfold.mebibytes" (list "rocksdbMemory" .part.rocksdbMemory) | int64) | quote }}
        - name: STORYFOLD_CFG_KAFKA_STREAMS_NUM_STANDBY_REPLICAS
          value: {{ int .part.standbyReplicas | quote }}
        {{- end }}
        {{- if eq .name "poller" }}
        - name: STORYFOLD_CFG_POLLER_FEEDS_FILE
          value: /etc/storyfold/feeds/feeds.yaml
        {{- end }}
        {{- with .part.threads }}
        - name: STORYFOLD_CFG_{{ upper $.name }}_THREADS
          value: {{ int . | quote }}
        {{- end }}
      ports:
        - name: http
          containerPort: 8080
          protocol: TCP
      startupProbe:
        httpGet: {path: /healthz, port: http}
        periodSeconds: 5
        timeoutSeconds: 5
        failureThreshold: {{ div (add (int $v.probes.startupSeconds) 4) 5 }}
      # Fails only when a part is dead for good; restoring and rebalancing do not count.
      livenessProbe:
        httpGet: {path: /healthz, port: http}
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
      readinessProbe:
        httpGet: {path: /readyz, port: http}
        periodSeconds: 5
        timeoutSeconds: 5
        failureThreshold: 2
      resources: {{ toYaml .part.resources | nindent 8 }}
      volumeMounts:
        {{- include "storyfold.mounts" $root | nindent 8 }}
        {{- if .stateful }}
        - name: state
          mountPath: /state
        {{- end }}
        {{- if eq .name "poller" }}
        - name: feeds
          mountPath: /etc/storyfold/feeds
          readOnly: true
        {{- end }}
  volumes:
    {{- include "storyfold.volumes" (list $root (include "storyfold.name" $root)) | nindent 4 }}
    {{- if and .stateful (not .part.persistence.enabled) }}
    - name: state
      emptyDir: {}
    {{- end }}
    {{- if eq .name "poller" }}
    - name: feeds
      configMap:
        name: {{ include "storyfold.name" $root }}-poller
    {{- end }}
{{- end }}

{{- define "storyfold.statefulSet" -}}
{{- $root := .root }}{{ $name := printf "%s-%s" (include "storyfold.name" $root) .name -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $name }}
  labels:
    {{- include "storyfold.labels" $root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
spec:
  replicas: {{ int .part.replicas }}
  serviceName: {{ $name }}
  # No replica waits for another one's readiness: restoring may take long.
  podManagementPolicy: Parallel
  selector:
    matchLabels:
      {{- include "storyfold.selector" $root | nindent 6 }}
      app.kubernetes.io/component: {{ .name }}
  template:
    {{- include "storyfold.pod" (merge (dict "stateful" true) .) | nindent 4 }}
  {{- if .part.persistence.enabled }}
  volumeClaimTemplates:
    - metadata:
        name: state
        labels:
          {{- include "storyfold.selector" $root | nindent 10 }}
          app.kubernetes.io/component: {{ .name }}
      spec:
        accessModes: [ReadWriteOnce]
        {{- with .part.persistence.storageClass }}
        storageClassName: {{ . }}
        {{- end }}
        resources:
          requests:
            storage: {{ .part.persistence.size }}
  {{- end }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $name }}
  labels:
    {{- include "storyfold.labels" $root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
spec:
  clusterIP: None
  publishNotReadyAddresses: true
  selector:
    {{- include "storyfold.selector" $root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
  ports:
    - name: http
      port: 8080
      targetPort: http
      protocol: TCP
{{- end }}
