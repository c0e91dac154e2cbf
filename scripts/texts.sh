# shellcheck shell=bash disable=SC2034 # read by who sources it
# What ./run says, in the language of whoever types it (LC_ALL, LC_MESSAGES, LANG): each text under its English one. What ./test says, whose
# readers are developers, stays English where ./run does not say it, too.
language=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
language=${language%%[_.]*}
declare -A texts=()
case $language in
  de)
    texts=(
      ["--data needs a folder, as in: ./run --data /srv/fairkiosk"]="--data braucht einen Ordner, etwa: ./run --data /srv/fairkiosk"
      ["%s needs a port number, as in: ./run %s 18080"]="%s braucht eine Portnummer, etwa: ./run %s 18080"
      ["Unknown option: %s. See ./run --help."]="Unbekannte Option: %s. Siehe ./run --help."
      ["Stopping ..."]="Wird beendet ..."
      ["Stopped. The data is in %s."]="Beendet. Die Daten liegen in %s."
      ["Building ..."]="Wird gebaut ..."
      ["The build failed."]="Das Bauen ist fehlgeschlagen."
      ["Cannot make the data folder %s: %s"]="Der Datenordner %s lässt sich nicht anlegen: %s"
      ["The gateway did not start (exit code %s)."]="Das Gateway ist nicht gestartet (Rückgabewert %s)."
      ["A part of FairKiosk stopped by itself (exit code %s). Stopping the rest."]="Ein Teil von FairKiosk hat sich selbst beendet (Rückgabewert %s). Der Rest wird beendet."
      ["The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download/dotnet/10.0), then start this again."]="Das .NET-10-SDK fehlt. Installieren Sie es (https://dotnet.microsoft.com/download/dotnet/10.0) und starten Sie dies dann noch einmal."
      ["The .NET SDK is there but does not start. The lines above say why."]="Das .NET-SDK ist da, startet aber nicht. Die Zeilen darüber sagen, warum."
      ["FairKiosk needs the .NET SDK %s or a later patch of it. Installed:"]="FairKiosk braucht das .NET-SDK %s oder ein späteres Patch davon. Installiert:"
      ["Install it (https://dotnet.microsoft.com/download/dotnet/10.0), then start this again."]="Installieren Sie es (https://dotnet.microsoft.com/download/dotnet/10.0) und starten Sie dies dann noch einmal."
      ["Missing on this machine: %s (names of the Debian packages)."]="Auf diesem Rechner fehlt: %s (Namen der Debian-Pakete)."
      ["There is no apt-get here: install them your system's way, then start this again."]="Hier gibt es kein apt-get: Installieren Sie sie auf dem Weg Ihres Systems und starten Sie dies dann noch einmal."
      ["Missing on this machine: %s. Installing them needs root. As root, run:"]="Auf diesem Rechner fehlt: %s. Das Installieren braucht root. Als root eingeben:"
      ["Installing %s ..."]="Wird installiert: %s ..."
      ["Could not install %s. The lines above say why. When that is mended, run:"]="Ließ sich nicht installieren: %s. Die Zeilen darüber sagen, warum. Ist das behoben, eingeben:"
      ["apt-get installed %s, yet these are still not found: %s. Reinstall them, then start this again:"]="apt-get hat %s installiert, doch dies fehlt noch immer: %s. Installieren Sie es neu und starten Sie dies dann noch einmal:"
    )
    ;;
  ja)
    texts=(
      ["--data needs a folder, as in: ./run --data /srv/fairkiosk"]="--data にはフォルダーが必要です。例：./run --data /srv/fairkiosk"
      ["%s needs a port number, as in: ./run %s 18080"]="%s にはポート番号が必要です。例：./run %s 18080"
      ["Unknown option: %s. See ./run --help."]="不明なオプション：%s。./run --help を参照してください。"
      ["Stopping ..."]="終了しています ..."
      ["Stopped. The data is in %s."]="終了しました。データは %s にあります。"
      ["Building ..."]="ビルドしています ..."
      ["The build failed."]="ビルドに失敗しました。"
      ["Cannot make the data folder %s: %s"]="データフォルダー %s を作成できません：%s"
      ["The gateway did not start (exit code %s)."]="ゲートウェイを起動できませんでした（終了コード %s）。"
      ["A part of FairKiosk stopped by itself (exit code %s). Stopping the rest."]="FairKiosk の一部が停止しました（終了コード %s）。残りも終了します。"
      ["The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download/dotnet/10.0), then start this again."]=".NET 10 SDK がありません。インストールしてから（https://dotnet.microsoft.com/download/dotnet/10.0）もう一度起動してください。"
      ["The .NET SDK is there but does not start. The lines above say why."]=".NET SDK はありますが、起動しません。理由は上の行をご覧ください。"
      ["FairKiosk needs the .NET SDK %s or a later patch of it. Installed:"]="FairKiosk には .NET SDK %s またはその後のパッチが必要です。インストール済み："
      ["Install it (https://dotnet.microsoft.com/download/dotnet/10.0), then start this again."]="インストールしてから（https://dotnet.microsoft.com/download/dotnet/10.0）もう一度起動してください。"
      ["Missing on this machine: %s (names of the Debian packages)."]="このコンピューターにないもの：%s（Debian パッケージ名）。"
      ["There is no apt-get here: install them your system's way, then start this again."]="apt-get がありません。お使いのシステムの方法でインストールしてから、もう一度起動してください。"
      ["Missing on this machine: %s. Installing them needs root. As root, run:"]="このコンピューターにないもの：%s。インストールには root 権限が必要です。root で実行してください："
      ["Installing %s ..."]="%s をインストールしています ..."
      ["Could not install %s. The lines above say why. When that is mended, run:"]="%s をインストールできませんでした。理由は上の行をご覧ください。解決したら実行してください："
      ["apt-get installed %s, yet these are still not found: %s. Reinstall them, then start this again:"]="apt-get は %s をインストールしましたが、まだ見つかりません：%s。再インストールしてから、もう一度起動してください："
    )
    ;;
esac
